import { html, mathml, type TemplateResult } from "lit";

const indexed = (name: string, index: string): TemplateResult =>
  mathml`<msub><mi>${name}</mi><mi>${index}</mi></msub>`;

/** An entry of the list, over the temperature. */
const scaled = (index: string): TemplateResult =>
  mathml`<mfrac>${indexed("x", index)}<mi>T</mi></mfrac>`;

const power = (index: string, sign = ""): TemplateResult =>
  mathml`<msup><mi>e</mi><mrow><mo>${sign}</mo>${scaled(index)}</mrow></msup>`;

/** The sum over the list. */
const sum = (sign?: string): TemplateResult =>
  mathml`<msub><mo>∑</mo><mi>j</mi></msub>${power("j", sign)}`;

const share = (sign?: string): TemplateResult =>
  html`<math
    ><mfrac>${power("i", sign)}<mrow>${sum(sign)}</mrow></mfrac></math
  >`;

/** A gate: what passes, times a function of the other half of the list. */
const gated = (name: string): TemplateResult =>
  html`<math
    >${indexed("a", "i")}<mo>·</mo><mi>${name}</mi><mo>(</mo>${indexed("b", "i")}<mo>)</mo></math
  >`;

/** The formulas of functions of lists, set as those that the core describes; T is the temperature. */
export const listFormula: Readonly<Record<string, TemplateResult>> = {
  softmax: share(),
  softmin: share("−"),
  log_softmax: html`<math>${scaled("i")}<mo>−</mo><mi>log</mi>${sum()}</math>`,
  glu: gated("σ"),
  swiglu: gated("SiLU"),
  geglu: gated("GELU"),
};
