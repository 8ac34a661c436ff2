import { html, type TemplateResult } from "lit";
import type { Catalogue, EngineClient, RaceConfig } from "../../../engine/index.js";
import type { Theme } from "../../../plot/index.js";
import { idOf, isFormula } from "../../shared/functions/activation-choice.js";
import { tryFunction } from "../../shared/functions/try-function.js";
import type { FunctionPicker } from "../../shared/controls/function-picker.js";
import { parameterSliders, type Parametric } from "../../shared/controls/parameter-sliders.js";
import { functionChips, MOST_RUNNERS, runningFunctions, toggled } from "./function-chips.js";
import type { PointEditorOptions, PointEditor } from "../point-editor/point-editor.js";
import type { Change, RaceState } from "../state/race-state.js";
import { outputsFor } from "./consequences.js";
import { settingsPanel } from "./settings-panel.js";

/** What the unfolding parts of the figure are made from. */
export interface RaceSettings {
  state: RaceState;
  theme: Theme;
  catalogue: Catalogue;
  /** The race that is asked for, whether it can be run or not. */
  config: RaceConfig;
  client: EngineClient;
  /** Where the client is asked about what was typed. */
  channel: string;
  change: Change;
}

/** Puts a function on the start line, or takes it off again; answers the core's sentence if it cannot run. */
async function addFunction(text: string, { config, client, channel, change }: RaceSettings) {
  const problem = await tryFunction(client, text, channel);
  if (problem !== undefined) return problem;
  const texts = runningFunctions(config);
  const next = isFormula(text) && texts.includes(text) ? texts : toggled(texts, text);
  if (next === texts && texts.length >= MOST_RUNNERS) {
    return `At most ${MOST_RUNNERS} functions can race at once.`;
  }
  if (next !== texts) change({ activations: next });
  return undefined;
}

/** The field that finds functions and takes formulas. */
export const pickerField = (
  picker: FunctionPicker,
  settingsSections: RaceSettings,
): TemplateResult =>
  picker.render({
    activations: settingsSections.catalogue.activations,
    chosen: new Set(runningFunctions(settingsSections.config).map(idOf)),
    theme: settingsSections.theme,
    several: true,
    choose: (text) => addFunction(text, settingsSections),
  });

/** What the sliders of the runners' parameters are told and tell. */
export interface ParameterSliderHandlers {
  infoOf: (id: string) => Parametric | undefined;
  slide: (activations: readonly string[]) => void;
  settled: () => void;
}

/** All runners, their parameters and all settings. */
export const allSettings = (
  { state, theme, catalogue, config, change }: RaceSettings,
  { infoOf, slide, settled }: ParameterSliderHandlers,
): TemplateResult => html`
  ${functionChips(config, catalogue.activations, theme, (activations) => change({ activations }))}
  <div class="parameters">
    ${parameterSliders(runningFunctions(config), infoOf, slide, settled)}
  </div>
  ${settingsPanel(state, { config, catalogue, change })}
`;

/** The pad for points of one's own. */
export function pointEditorSection(
  editor: PointEditor,
  { state, config, client, channel, change }: RaceSettings,
  racing: ArrayLike<number> | null,
): TemplateResult {
  const options: PointEditorOptions = {
    custom: state.custom ?? [],
    racing,
    check: (custom) => client.dataset({ kind: "custom", custom: [...custom] }, channel),
    use: (custom, classes) =>
      change({ dataset: "custom", custom, layers: outputsFor(config.layers, classes) }),
  };
  return editor.render(options);
}
