import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { RaceConfig } from "../../../engine/index.js";
import { raceSettings } from "../../../engine/settings.js";
import { fieldLabel } from "../../shared/settings/setting-words.js";

/** The inputs that a network can take in, by id and name, in the core's order. */
const { choices: all = [] } = raceSettings.inputs;

/** The inputs with `id` taken in or left out, in the core's order. */
export const withInput = (inputs: readonly string[], id: string, isIn: boolean): string[] =>
  all.map((each) => each.id).filter((each) => (each === id ? isIn : inputs.includes(each)));

/** A checkbox for each input of the network; the only one that is left stays. */
export function inputToggles(
  { inputs }: Pick<RaceConfig, "inputs">,
  change: (inputs: readonly string[]) => void,
): TemplateResult {
  const toggle = (id: string) => (event: Event) =>
    change(withInput(inputs, id, (event.target as HTMLInputElement).checked));
  const label = fieldLabel(raceSettings.inputs);
  return html`
    <span class="inputs" role="group" aria-label=${label} title=${raceSettings.inputs.meaning}>
      <span aria-hidden="true">${label}</span>
      <span class="chips">
        ${all.map(
          ({ id, name }) => html`
            <label class="chip">
              <input
                type="checkbox"
                .checked=${live(inputs.includes(id))}
                ?disabled=${inputs.length === 1 && inputs.includes(id)}
                @change=${toggle(id)}
              />
              <span>${name}</span>
            </label>
          `,
        )}
      </span>
    </span>
  `;
}
