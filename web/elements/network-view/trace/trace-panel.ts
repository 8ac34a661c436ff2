import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { TraceResult } from "../../../engine/index.js";
import { formatBrief, formatShare } from "../../../plot/index.js";
import { numberField, selectField } from "../../shared/controls/fields.js";
import { capital } from "../../shared/settings/setting-words.js";
import { hasPlainInputs, isHidden, unitName, unitSign, weightBetween, type NetworkShape } from "../state/network-shape.js"; // prettier-ignore
import type { Change, NetworkState } from "../state/network-state.js";
import type { WalkedEdge } from "./walk.js";

/** What the panel of a traced place shows, and its handlers. */
export interface TracePanel {
  shape: NetworkShape;
  state: NetworkState;
  weights: ArrayLike<number>;
  trace: TraceResult | undefined;
  walk: readonly WalkedEdge[];
  /** Number of classes; 0 in a regression. */
  classes: number;
  isNormalized: boolean;
  hasSkips: boolean;
  change: Change;
  /** Moves to the next data point, or the one before. */
  step: (by: 1 | -1) => void;
}

const n = formatBrief;

/** The chain rule from input `from`, with the sign `i`, to the coordinates of the traced place. */
function pointRule({ inputSlopes, pointGradient }: TraceResult, i: string, from: number): string {
  const slopes = ["x", "y"].map((name, k) => `d${i}/d${name} = ${n(inputSlopes[2 * from + k]!)}`);
  const sums = ["x", "y"].map((name, k) => `dL/d${name} = ${n(pointGradient[k]!)}`);
  return `${slopes.join(" and ")} lead on to the place itself; all inputs together make ${sums.join(" and ")}.`;
}

/** The chain rule at one weight, from `from` to `to`, with the numbers of the traced place. */
export function chainRule(panel: TracePanel, [from, to]: WalkedEdge): string[] {
  const { shape, weights, isNormalized, hasSkips } = panel;
  const trace = panel.trace!;
  const [sign, j] = [unitSign(shape, from), unitSign(shape, to)];
  const isInput = from < shape.inputs.length;
  const i = isInput && sign.length > 1 ? `(${sign})` : sign;
  const place = weightBetween(shape, from, to);
  const lines = [
    `${i} = ${n(trace.values[from]!)} goes in, by the weight w = ${n(weights[place]!)}.`,
  ];
  if (isHidden(shape, to)) {
    lines.push(`dL/dz = f′(z) · dL/d${j} = ${n(trace.slopes[to]!)} · ${n(trace.valueGradients[to]!)} = ${n(trace.preActivationGradients[to]!)}, with z = ${n(trace.preActivations[to]!)}.`); // prettier-ignore
    if (isNormalized) lines.push(`Through the normalisation, dL/ds = ${n(trace.sumGradients[to]!)}.`);
  } else lines.push(`dL/d${j} = ${n(trace.sumGradients[to]!)}: where the loss L = ${n(trace.loss)} begins.`); // prettier-ignore
  const s = isNormalized && isHidden(shape, to) ? "s" : "z";
  lines.push(`dL/dw = ${i} · dL/d${s} = ${n(trace.values[from]!)} · ${n(trace.sumGradients[to]!)} = ${n(trace.weightGradients[place]!)}.`); // prettier-ignore
  lines.push(`Back to ${i} this edge carries w · dL/d${s} = ${n(weights[place]!)} · ${n(trace.sumGradients[to]!)}; all edges together${hasSkips ? ", and the skip connection," : ""} make dL/d${i} = ${n(trace.valueGradients[from]!)}.`); // prettier-ignore
  if (isInput && !hasPlainInputs(shape)) lines.push(pointRule(trace, i, from));
  return lines;
}

/** Where the place ends up: loss, and probabilities. */
function outcome({ trace, state, classes }: TracePanel): string {
  if (!trace) return "Computing.";
  const { probabilities } = trace;
  const below = state.edge < 0 ? "what it puts out" : "dL/da, how the loss changes with it";
  const stands = `Under each picture stands ${below}.`;
  if (classes === 0) {
    return `Forward: the network says ${n(trace.values.at(-1)!)}. If the point's value is ${n(state.asClass)}, the loss is ${n(trace.loss)}. ${stands}`;
  }
  const shares =
    probabilities.length === 1
      ? `class 1 with ${formatShare(probabilities[0]!)}`
      : Array.from(probabilities, (share, k) => `class ${k} with ${formatShare(share)}`).join(", ");
  const target = Math.min(state.asClass, classes - 1);
  return `Forward: the network says ${shares}. If the point is of class ${target}, the loss is ${n(trace.loss)}. ${stands}`;
}

/** The weight at which the walk stands, by name. */
function walkedWeight({ walk, state, shape }: TracePanel) {
  const edge = Math.min(state.edge, walk.length - 1);
  const at = walk[edge];
  const name = at
    ? `${capital(unitName(shape, at[0]))} to ${unitName(shape, at[1])}`
    : "No weight yet";
  return { edge, at, name };
}

/** Steps through the weights. */
export function walkControls(panel: TracePanel): TemplateResult | typeof nothing {
  const { walk, state, change } = panel;
  if (!state.point) return nothing;
  const { edge, name } = walkedWeight(panel);
  const go = (next: number): void => change({ edge: next });
  return html`
    <div class="controls walk">
      <button ?disabled=${edge < 0} @click=${() => go(edge - 1)}>Back</button>
      <button ?disabled=${edge + 1 >= walk.length} @click=${() => go(edge + 1)}>
        ${edge < 0 ? "Run the gradient back" : "Next weight"}
      </button>
      <label
        ><span>Weight</span>
        <input
          type="range"
          aria-label="Weight on the way back"
          aria-valuetext=${`${name}, ${edge + 1} of ${walk.length}`}
          min="-1"
          max=${walk.length - 1}
          .value=${live(String(edge))}
          @input=${(event: Event) => go((event.target as HTMLInputElement).valueAsNumber)}
      /></label>
      <span class="muted">${edge + 1} of ${walk.length}</span>
    </div>
  `;
}

/** The chain rule at the weight at which the walk stands. */
export function chainView(panel: TracePanel): TemplateResult | typeof nothing {
  if (!panel.state.point) return nothing;
  const { at, name } = walkedWeight(panel);
  return html`
    <div class="chain" role="status">
      ${
        at && panel.trace
          ? html`<p><strong>${name}</strong></p>
              <ol>
                ${chainRule(panel, at).map((line) => html`<li>${line}</li>`)}
              </ol>`
          : nothing
      }
    </div>
  `;
}

/** Where the traced place ends up, in a sentence; none without a place. */
export const outcomeView = (panel: TracePanel): TemplateResult | typeof nothing =>
  panel.state.point ? html`<p class="sentence">${outcome(panel)}</p>` : nothing;

/** The choice of the class, or the value, that the place counts as. */
function targetField({ state, classes, change }: TracePanel): TemplateResult {
  const set = (target: number): void => change({ asClass: target });
  if (classes === 0) return numberField("of value", state.asClass, { step: "any" }, set);
  const targets = Array.from({ length: classes }, (_, k) => ({ id: String(k), name: String(k) }));
  return selectField("of class", targets, String(state.asClass), (target) => set(Number(target)));
}

/** The choice of a place. */
export function traceControls(panel: TracePanel): TemplateResult {
  const { state, change, step } = panel;
  const [x = 0, y = 0] = state.point ?? [];
  const move = (point: readonly number[]): void => change({ point });
  const hint = html`<p class="muted">Choose a place in the large picture, by pointer, finger or the arrow keys, or a data point here.</p>`; // prettier-ignore
  return html`
    <div class="controls">
      <button @click=${() => step(-1)}>Previous point</button>
      <button @click=${() => step(1)}>Next point</button>
      ${numberField("x", state.point ? x : NaN, { step: "any" }, (value) => move([value, y]))}
      ${numberField("y", state.point ? y : NaN, { step: "any" }, (value) => move([x, value]))}
      ${targetField(panel)}
      ${state.point ? html`<button @click=${() => change({ point: undefined, edge: -1 })}>Let go</button>` : nothing}
    </div>
    ${state.point ? nothing : hint}
  `;
}
