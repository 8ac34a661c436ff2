import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { RacePreset } from "../../../engine/index.js";

/** Chips of the presets, one of them chosen. */
export const presetChips = (
  presets: readonly RacePreset[],
  chosen: string,
  choose: (id: string) => void,
): TemplateResult => html`
  <fieldset class="chips presets" data-group="presets">
    <legend class="hidden">Race</legend>
    ${presets.map(
      ({ id, name }) => html`
        <label class="chip">
          <input
            type="radio"
            name="preset"
            value=${id}
            .checked=${live(id === chosen)}
            @change=${() => choose(id)}
          />
          <span>${name}</span>
        </label>
      `,
    )}
  </fieldset>
`;
