import { html, nothing, type TemplateResult } from "lit";
import type { ActivationInfo } from "../../engine/index.js";
import { formatFixed, formatSigned, functionStyle, type Theme } from "../../plot/index.js";
import { choiceLabel, formatChoice, idOf, parseChoice } from "../shared/choice.js";
import { sliderField, swatch } from "../shared/fields.js";
import type { ExplorerState } from "./explorer-state.js";
import { read, type Samples } from "./samples.js";

/** What the parts of the explorer are made from. */
export interface View {
  state: ExplorerState;
  activations: readonly ActivationInfo[];
  samples: ReadonlyMap<string, Samples>;
  theme: Theme;
}

/**
 * One chip a function: radio buttons, or with the overlay checkboxes. Ticks are set before types, or a box
 * that turns into a ticked radio button would untick the one that is meant to stay.
 */
export const chips = (
  { state, activations, theme }: View,
  choose: (id: string) => void,
): TemplateResult => {
  const chosen = new Set(state.functions.map(idOf));
  return html`
    <fieldset class="chips">
      <legend class="hidden">Functions</legend>
      ${activations.map(
        ({ id, name }) => html`
          <label class="chip">
            <input
              .checked=${chosen.has(id)}
              type=${state.overlay ? "checkbox" : "radio"}
              name="function"
              @change=${(event: Event) => {
                choose(id);
                // The last one cannot be taken away: the box says so by staying ticked.
                if (chosen.size === 1 && chosen.has(id))
                  (event.target as HTMLInputElement).checked = true;
              }}
            />
            ${swatch(functionStyle(id, theme))}
            <span>${name}</span>
          </label>
        `,
      )}
    </fieldset>
  `;
};

/** Sliders for the parameters of the functions on show. */
export const parameters = (
  { state, activations }: View,
  change: (functions: readonly string[]) => void,
): TemplateResult[] =>
  state.functions.flatMap((text, index) => {
    const choice = parseChoice(text);
    const info = activations.find(({ id }) => id === choice.activation);
    return (info?.parameters ?? []).map((parameter) =>
      sliderField(
        `${info!.name}: ${parameter.name}`,
        parameter.meaning,
        choice.parameters?.[parameter.name] ?? parameter.initial,
        parameter,
        (value) => {
          const parameters = { ...choice.parameters, [parameter.name]: value };
          change(state.functions.with(index, formatChoice({ ...choice, parameters }, info)));
        },
      ),
    );
  });

/** The numbers under the cursor, one row a function; digits keep their places. */
export const readout = ({ state, activations, samples, theme }: View): TemplateResult => html`
  <table class="readout">
    <caption class="hidden">
      Values at the cursor
    </caption>
    <thead>
      <tr>
        <th scope="col">at x = <span class="x">${formatSigned(state.cursor, 2)}</span></th>
        <th scope="col">f(x)</th>
        <th scope="col">f′(x)</th>
      </tr>
    </thead>
    <tbody>
      ${state.functions.map((text) => {
        const found = samples.get(text);
        const at = found && read(found, state.cursor);
        return html`
          <tr>
            <th scope="row">
              ${swatch(functionStyle(idOf(text), theme))} ${choiceLabel(text, activations)}
            </th>
            <td>${at ? formatSigned(at.value, 4) : nothing}</td>
            <td>${at ? formatSigned(at.slope, 4) : nothing}</td>
          </tr>
        `;
      })}
    </tbody>
  </table>
`;

/** The cursor's values in words, for a screen reader. */
export function spoken({ state, activations, samples }: View): string {
  const parts = state.functions.map((text) => {
    const found = samples.get(text);
    if (!found) return choiceLabel(text, activations);
    const at = read(found, state.cursor);
    return `${choiceLabel(text, activations)} ${formatFixed(at.value, 4)}, slope ${formatFixed(at.slope, 4)}`;
  });
  return `x = ${formatFixed(state.cursor, 2)}: ${parts.join("; ")}`;
}

const ROWS = 20;

/** The plots as a table: both of each function at evenly spaced x. */
export const tableTwin = ({ state, activations, samples }: View): TemplateResult => {
  const places = Array.from({ length: ROWS + 1 }, (_, i) => state.from + (i * (state.to - state.from)) / ROWS); // prettier-ignore
  const shown = state.functions.filter((text) => samples.has(text));
  const names = shown.map((text) => choiceLabel(text, activations));
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="Table of values">
      <table>
        <thead>
          <tr>
            <th scope="col">x</th>
            ${names.map(
              (name) =>
                html`<th scope="col">${name}</th>
                  <th scope="col">slope</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${places.map((x) => {
            const at = shown.map((text) => read(samples.get(text)!, x));
            return html`<tr>
              <th scope="row">${formatSigned(at[0]?.x ?? x, 2)}</th>
              ${at.map(
                ({ value, slope }) =>
                  html`<td>${formatSigned(value, 4)}</td>
                    <td>${formatSigned(slope, 4)}</td>`,
              )}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  `;
};
