import { html, type TemplateResult } from "lit";
import { saturatedBelow } from "../../engine/index.js";
import { choiceLabel, idOf } from "../shared/functions/activation-choice.js";
import { numberField } from "../shared/controls/fields.js";
import { numberInput } from "../shared/controls/number-input.js";
import type { ExplorerState } from "./state/explorer-state.js";
import type { ExplorerViewModel } from "./plots/function-plots.js";

/** Buttons that zoom and reset the view, and a list of the keys. */
export const toolbar = (
  isMoved: boolean,
  { zoom, reset }: { zoom: (factor: number) => void; reset: () => void },
): TemplateResult => html`
  <div class="handles">
    <div class="toolbar" role="group" aria-label="View" data-group="zoom">
      <button aria-label="Zoom in" title="Zoom in (+)" @click=${() => zoom(1 / 2)}>+</button>
      <button aria-label="Zoom out" title="Zoom out (−)" @click=${() => zoom(2)}>−</button>
      <button ?disabled=${!isMoved} title="Back to the first view (Home)" @click=${reset}>
        Reset view
      </button>
    </div>
    <p class="keys muted" id="keys" data-group="keys">
      Arrow keys move the cursor, Page Up and Page Down go to the next minimum, maximum or kink;
      plus and minus zoom, Home returns.
    </p>
  </div>
`;

/** The menu of functions to subtract from the function chosen last. */
export const compareControl = (
  { state, activations }: ExplorerViewModel,
  change: (minus: string) => void,
): TemplateResult => {
  const first = state.functions.at(-1) ?? "";
  const own = state.functions.filter((text) => !activations.some(({ id }) => id === text));
  const known = activations.map(({ id }) => id);
  const others = [...new Set([state.minus, ...own, ...known])].filter((text) => text !== "");
  return html`
    <div class="compare" data-group="difference">
      <label>
        <span>Difference: ${choiceLabel(idOf(first), activations)} minus</span>
        <select @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}>
          <option value="" ?selected=${state.minus === ""}>nothing</option>
          ${others.map(
            (text) =>
              html`<option value=${text} ?selected=${text === state.minus}>
                ${choiceLabel(text, activations)}
              </option>`,
          )}
        </select>
      </label>
    </div>
  `;
};

/** Examples: changes of the state, by title. */
const views: readonly [title: string, patch: Partial<ExplorerState>][] = [
  ["exact minus tanh GELU", { functions: ["gelu"], overlay: false, minus: "gelu_tanh", cursor: -2.7 }], // prettier-ignore
  ["where sigmoid goes flat", { functions: ["sigmoid"], overlay: false, minus: "", cursor: 3 }],
  ["ReLU’s corner", { functions: ["relu"], overlay: false, minus: "", cursor: 0 }],
  ["three dips", { functions: ["gelu", "silu", "mish"], overlay: true, minus: "", from: -5, to: 1, cursor: -1.2 }], // prettier-ignore
];

export const tries = (change: (patch: Partial<ExplorerState>) => void): TemplateResult => html`
  <p class="tries" data-group="tries">
    <span class="muted">Try:</span>
    ${views.map(([title, patch]) => html`<button class="link" @click=${() => change(patch)}>${title}</button>`)}
  </p>
`;

const check = (
  label: string,
  checked: boolean,
  change: (checked: boolean) => void,
): TemplateResult => html`
  <label class="check">
    <input
      type="checkbox"
      .checked=${checked}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    ${label}
  </label>
`;

/** The content of "More": ranges of x and y, and what is shown. */
export const moreControls = (
  state: ExplorerState,
  change: (patch: Partial<ExplorerState>) => void,
): TemplateResult => html`
  <div class="questions">
    <fieldset>
      <legend>Which range?</legend>
      ${numberField("from x =", state.from, {}, (from) => change({ from }))}
      ${numberField("to x =", state.to, {}, (to) => change({ to }))}
    </fieldset>
    <fieldset>
      <legend>How high? (empty: to fit)</legend>
      ${endField("f from", state.low, (low) => change({ low }))}
      ${endField("f to", state.high, (high) => change({ high }))}
      ${endField("f′ from", state.slopeLow, (slopeLow) => change({ slopeLow }))}
      ${endField("f′ to", state.slopeHigh, (slopeHigh) => change({ slopeHigh }))}
    </fieldset>
    <fieldset class="show">
      <legend>What is shown?</legend>
      ${check("Tangent at the cursor", state.tangent, (tangent) => change({ tangent }))}
      ${check(`Flat parts, |f′| < ${saturatedBelow}`, state.flats, (flats) => change({ flats }))}
      ${check("Minima, maxima, asymptotes", state.marks, (marks) => change({ marks }))}
      ${check("Second derivative f″", state.curvature, (curvature) => change({ curvature }))}
    </fieldset>
  </div>
`;

/** A field for an end of a y axis; empty (NaN): fits the curves. */
const endField = (
  label: string,
  value: number,
  change: (value: number) => void,
): TemplateResult => html`
  <label>
    <span>${label}</span>
    ${numberInput({ label, value, empty: { value: NaN, placeholder: "" }, change })}
  </label>
`;
