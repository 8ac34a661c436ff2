import { html, nothing, type TemplateResult } from "lit";
import type { Catalogue, RaceConfig } from "../../../engine/index.js";
import { asPreset, isAsPreset, type Change, type RaceState } from "../state/race-state.js";
import { dataSettings } from "./data-settings.js";
import { endSettings } from "./end-settings.js";
import { learningSettings } from "./learning-settings.js";
import { networkSettings } from "./network-settings.js";

/** All settings of a race, by question. */
export const settings = (
  state: RaceState,
  config: RaceConfig,
  catalogue: Catalogue,
  change: Change,
): TemplateResult => html`
  <div class="questions">
    ${networkSettings(config, catalogue, change)} ${learningSettings(config, catalogue, change)}
    ${dataSettings(config, catalogue, change)} ${endSettings(config, change)}
  </div>
  ${
    isAsPreset(state)
      ? nothing
      : html`<button class="back" @click=${() => change(asPreset)}>Back to the preset</button>`
  }
`;
