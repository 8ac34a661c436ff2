import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { raceSettings } from "../../engine/settings.js";
import { datasetsOf, inputsField, setDataset, type SetupRow } from "../../elements/network-view/controls/setup-row.js"; // prettier-ignore
import type { Change } from "../../elements/network-view/state/network-state.js";
import { sliderField } from "../../elements/shared/controls/fields.js";
import { isOwn } from "../../elements/spiral-race/state/race-dataset.js";
import { settingField } from "../../elements/shared/settings/setting-field.js";
import { applies, capital, type Chosen } from "../../elements/shared/settings/setting-words.js";

/** What the panel of the data shows, and what it calls. */
export interface DataPanel extends SetupRow {
  /** Changes the state while a slider is held. */
  slide: Change;
  settled: () => void;
  /** Opens the editor of one's own points. */
  draw: () => void;
}

/** Datasets of which there is a picture. */
export const pictured = (raceSettings.dataset.choices ?? []).filter(({ id }) => !isOwn(id));

const datasetChip = (panel: DataPanel, id: string, name: string): TemplateResult => html`
  <label class="chip dataset">
    <input
      type="radio"
      name="dataset"
      value=${id}
      .checked=${live(id === panel.config.dataset)}
      @change=${() => setDataset(panel, id)}
    />
    ${isOwn(id) ? nothing : html`<span class="plot"><canvas data-dataset=${id} aria-hidden="true"></canvas></span>`}
    <span>${name}</span>
  </label>
`;

/** Sliders over the useful part of a setting's range. */
const parts = { noise: [0, 0.5], testShare: [0, 0.9], points: [10, 500] } as const;

const slider = (panel: DataPanel, key: keyof typeof parts): TemplateResult | typeof nothing => {
  const { config, slide, settled } = panel;
  const setting = raceSettings[key];
  if (!applies(setting, config as unknown as Chosen)) return nothing;
  const [min, max] = parts[key];
  const round = (value: number): number => (key === "points" ? Math.round(value) : value);
  const change = (value: number): void => slide({ [key]: round(value), at: -1 });
  const label = capital(setting.label);
  return sliderField(label, setting.meaning, config[key], { min, max, typed: setting.range! }, change, settled); // prettier-ignore
};

const field = (panel: DataPanel, key: "classes" | "batch"): TemplateResult | typeof nothing => {
  const { config, change } = panel;
  const setting = raceSettings[key];
  if (!applies(setting, config as unknown as Chosen)) return nothing;
  return settingField(setting, config[key], (value) => change({ [key]: value })); // prettier-ignore
};

/** Which points: pictures of the datasets, and how they are drawn, held out and taken in batches. */
export const dataPanel = (panel: DataPanel): TemplateResult => html`
  <div data-group="data">
    <fieldset class="datasets">
      <legend>Which data?</legend>
      ${datasetsOf(panel.config).map(({ id, name }) => datasetChip(panel, id, name))}
      <button class="own" data-group="points" @click=${panel.draw}>Draw or paste your own</button>
    </fieldset>
    ${inputsField(panel)}
    <div class="sliders">
      ${slider(panel, "noise")} ${slider(panel, "points")} ${slider(panel, "testShare")}
      ${field(panel, "batch")}
    </div>
  </div>
`;
