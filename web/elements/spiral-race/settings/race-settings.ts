import { html, type TemplateResult } from "lit";
import type { Catalogue, EngineClient, RaceConfig } from "../../../engine/index.js";
import { isRegression } from "../../../engine/settings.js";
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

/** Inputs of the sections that change the race. */
export interface RaceSettings {
  state: RaceState;
  theme: Theme;
  catalogue: Catalogue;
  /** The race that the state asks for, valid or not. */
  config: RaceConfig;
  client: EngineClient;
  /** Channel of the requests that check typed text. */
  channel: string;
  change: Change;
}

/** Adds a function to the race, or removes it; resolves to a sentence if that is not possible. */
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

/** The picker of functions and formulas. */
export const pickerField = (picker: FunctionPicker, settings: RaceSettings): TemplateResult =>
  picker.render({
    activations: settings.catalogue.activations,
    chosen: new Set(runningFunctions(settings.config).map(idOf)),
    theme: settings.theme,
    several: true,
    choose: (text) => addFunction(text, settings),
  });

/** Inputs and handlers of the sliders of the runners' parameters. */
export interface ParameterSliderHandlers {
  infoOf: (id: string) => Parametric | undefined;
  slide: (activations: readonly string[]) => void;
  settled: () => void;
}

/** The content of "More": the functions, their parameters, and all settings. */
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

/** The point editor, connected to the settings of the race. */
export function pointEditorSection(
  editor: PointEditor,
  { state, config, client, channel, change }: RaceSettings,
  racing: ArrayLike<number> | null,
): TemplateResult {
  const hasValues = isRegression(config);
  const kind = hasValues ? "custom_values" : "custom";
  const options: PointEditorOptions = {
    hasValues,
    custom: state.custom ?? [],
    racing,
    check: (custom) => client.dataset({ kind, custom: [...custom] }, channel),
    use: (custom, classes) =>
      change({ dataset: kind, custom, layers: outputsFor(config.layers, classes) }),
  };
  return editor.render(options);
}
