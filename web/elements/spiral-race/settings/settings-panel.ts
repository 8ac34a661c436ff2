import { html, nothing, type TemplateResult } from "lit";
import { raceSettings } from "../../../engine/settings.js";
import { fieldsOf } from "../../shared/settings/setting-field.js";
import { applies, type Chosen } from "../../shared/settings/setting-words.js";
import { asPreset, isAsPreset, type Change, type RaceState } from "../state/race-state.js";
import { withConsequences } from "./consequences.js";
import type { EditorOptions } from "./editor-options.js";
import { editors } from "./editors.js";

/** Names of the settings of each question, in the table's order. */
export const questions: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const [key, { group }] of Object.entries(raceSettings)) {
    if (group !== undefined) found.set(group, [...(found.get(group) ?? []), key]);
  }
  return found;
})();

/** All settings of a race, by question. */
export function settingsPanel(
  state: RaceState,
  { config, catalogue, change }: EditorOptions,
): TemplateResult {
  const follow: Change = (patch) => change(withConsequences(patch, config));
  const options = { config, catalogue, change: follow };
  const chosen = config as unknown as Chosen;
  const field = fieldsOf<Record<string, unknown>>(raceSettings, chosen, follow);
  const edit = (key: string): unknown => {
    const setting = raceSettings[key as keyof typeof raceSettings];
    const editor = editors[key];
    if (!editor) return field(key);
    return applies(setting, chosen) ? editor(setting, options) : nothing;
  };
  return html`
    <div class="questions">
      ${Array.from(
        questions,
        ([question, keys]) => html`
          <fieldset>
            <legend>${question}</legend>
            ${keys.map(edit)}
          </fieldset>
        `,
      )}
    </div>
    ${
      isAsPreset(state)
        ? nothing
        : html`<button class="back" @click=${() => change(asPreset)}>Back to the preset</button>`
    }
  `;
}
