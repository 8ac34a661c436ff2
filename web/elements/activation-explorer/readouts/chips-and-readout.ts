import { html, nothing, type TemplateResult } from "lit";
import type { ActivationInfo, Corner } from "../../../engine/index.js";
import { formatBrief, formatPosition, formatValue, signed, valueStep, type SeriesStyle } from "../../../plot/index.js"; // prettier-ignore
import { choiceLabel, idOf } from "../../shared/functions/activation-choice.js";
import { swatch } from "../../shared/controls/fields.js";
import type { Reading } from "../state/curve-data.js";
import type { ExplorerState } from "../state/explorer-state.js";
import { plotOf, type ExplorerViewModel } from "../plots/function-plots.js";
import { spanOf } from "../state/x-range.js";
import { seriesStyles } from "../../shared/functions/series-styles.js";

/** Ids of the article's functions, which always have a chip; the picker finds the others. */
const quick = new Set(
  "sigmoid tanh relu leaky_relu prelu elu selu gelu gelu_tanh silu mish softplus".split(" "),
);

/** Ids with a chip: the article's functions in the catalogue's order, then the other functions on show. */
export function chipsOf(state: ExplorerState, activations: readonly ActivationInfo[]): string[] {
  const ids = activations.filter(({ id }) => quick.has(id)).map(({ id }) => id);
  return [...new Set([...ids, ...state.functions.map(idOf)])];
}

/**
 * One chip a function: radio buttons, or checkboxes if functions are overlaid. `checked` is set before `type`: a
 * checkbox that becomes a checked radio button would uncheck the one that should stay checked.
 */
export const chips = (model: ExplorerViewModel, choose: (id: string) => void): TemplateResult => {
  const { state, activations, theme } = model;
  const chosen = new Set(state.functions.map(idOf));
  const ids = chipsOf(state, activations);
  // The functions on show come first, so that formulas get the same dashes as in the plot.
  const styles = seriesStyles([...chosen, ...ids], theme);
  return html`
    <fieldset class="chips" data-group="functions">
      <legend class="hidden">Functions</legend>
      ${ids.map(
        (id) => html`
          <label class="chip">
            <input
              .checked=${chosen.has(id)}
              type=${state.overlay ? "checkbox" : "radio"}
              name="function"
              @change=${(event: Event) => {
                choose(id);
                // The last function cannot be removed: its box stays checked.
                if (chosen.size === 1 && chosen.has(id))
                  (event.target as HTMLInputElement).checked = true;
              }}
            />
            ${swatch(styles.get(id)!)}
            <span>${choiceLabel(id, activations)}</span>
          </label>
        `,
      )}
    </fieldset>
  `;
};

/** x of the cursor, with as many decimals as the range needs. */
export const cursorText = (x: number, state: ExplorerState): string =>
  formatPosition(x, spanOf(state));

interface Row {
  label: string;
  style: SeriesStyle | undefined;
  reading: Reading | undefined;
}

/** Rows of the read-out: the functions and, for a difference, f − g. */
function rowsOf({ state, curveData, activations, theme }: ExplorerViewModel): Row[] {
  const texts = curveData.pair ?? (curveData.readings.size > 0 ? [...curveData.readings.keys()] : state.functions); // prettier-ignore
  const styles = seriesStyles(texts, theme);
  const rows: Row[] = texts.map((text) => ({
    label: choiceLabel(text, activations),
    style: styles.get(text),
    reading: curveData.readings.get(text),
  }));
  const { difference } = curveData;
  if (difference) {
    const { valueAt: value, slopeAt: slope, curvatureAt: curvature } = difference;
    rows.push({ label: "f − g", style: undefined, reading: { value, slope, curvature } });
  }
  return rows;
}

/** The smallest differences that the numbers at the cursor show: those of neighbouring pixels in the plots. */
interface Steps {
  value: number;
  slope: number;
}

const stepsOf = (model: ExplorerViewModel): Steps => ({
  value: valueStep(plotOf(model, "value")),
  slope: valueStep(plotOf(model, "slope")),
});

/** A number in a column; positive ones are indented by the width of a minus sign. */
const cell = (value: number | undefined, step?: number): string | typeof nothing =>
  value === undefined ? nothing : signed(formatValue(value, step));

/** The numbers of one function. */
const readoutRow = (
  { label, style, reading }: ReturnType<typeof rowsOf>[number],
  steps: ReturnType<typeof stepsOf>,
  withCurvature: boolean,
): TemplateResult => html`
  <tr>
    <th scope="row">${style ? swatch(style) : nothing}&nbsp;<span>${label}</span></th>
    <td>${cell(reading?.value, steps.value)}</td>
    <td>${cell(reading?.slope, steps.slope)}</td>
    ${withCurvature ? html`<td>${cell(reading?.curvature)}</td>` : nothing}
  </tr>
`;

/** The numbers at the cursor, one row a function. */
export const readout = (model: ExplorerViewModel): TemplateResult => {
  const { state, curveData } = model;
  const x = Number.isNaN(curveData.cursor) ? state.cursor : curveData.cursor;
  const steps = stepsOf(model);
  return html`
    <div
      class="reading"
      data-group="readout"
      tabindex="0"
      role="region"
      aria-label="Values at the cursor"
    >
      <table class="readout">
        <caption class="hidden">
          Values at the cursor
        </caption>
        <thead>
          <tr>
            <th scope="col">
              at x =
              <span class="x">${signed(cursorText(x, state))}</span>
            </th>
            <th scope="col">f(x)</th>
            <th scope="col">f′(x)</th>
            ${state.curvature ? html`<th scope="col">f″(x)</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${rowsOf(model).map((row) => readoutRow(row, steps, state.curvature))}
        </tbody>
      </table>
    </div>
  `;
};

/** Whether a corner is in view; the figure then reserves a line for {@link cornerWords}. */
export const hasCorners = ({ curveData }: ExplorerViewModel): boolean =>
  [...curveData.curves.values()].some(({ landmarks }) => landmarks.corners.length > 0);

/** What happens at the corners at the cursor, in words; empty if there are none. */
export function cornerWords(model: ExplorerViewModel): string {
  const { curveData, activations } = model;
  const steps = stepsOf(model);
  const found = [...curveData.curves].flatMap(([text, { landmarks }]) =>
    landmarks.corners
      .filter(({ x }) => x === curveData.cursor)
      .map((corner) => `${choiceLabel(idOf(text), activations)} ${cornerSentence(corner, steps)}`),
  );
  return found.join(" ");
}

function cornerSentence(corner: Corner, steps: Steps): string {
  const { leftValue, rightValue, leftSlope, rightSlope, slope, value } = corner;
  if (leftValue !== rightValue) {
    return `jumps here from ${formatBrief(leftValue, steps.value)} to ${formatBrief(rightValue, steps.value)}; at the jump it is ${formatBrief(value, steps.value)}.`;
  }
  return (
    `has a kink here: its slope is ${formatBrief(leftSlope, steps.slope)} on the left and ` +
    `${formatBrief(rightSlope, steps.slope)} on the right; training uses ${formatBrief(slope, steps.slope)} at the kink itself.`
  );
}

/** The cursor's values in words, for a screen reader. */
export function readoutWords(model: ExplorerViewModel): string {
  const { state, curveData } = model;
  const x = Number.isNaN(curveData.cursor) ? state.cursor : curveData.cursor;
  const steps = stepsOf(model);
  const parts = rowsOf(model).map(({ label, reading }) => {
    if (!reading) return label;
    const curvature = state.curvature ? `, curvature ${formatValue(reading.curvature)}` : "";
    return `${label} ${formatValue(reading.value, steps.value)}, slope ${formatValue(reading.slope, steps.slope)}${curvature}`;
  });
  const corner = cornerWords(model);
  return `x = ${cursorText(x, state)}: ${parts.join("; ")}${corner ? `. ${corner}` : ""}`;
}
