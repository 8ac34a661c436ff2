import { html, type TemplateResult } from "lit";
import type { Catalogue, EngineClient, RaceConfig } from "../../../engine/index.js";
import type { Theme } from "../../../plot/index.js";
import { idOf, isFormula, parseChoice } from "../../shared/functions/activation-choice.js";
import type { FunctionPicker } from "../../shared/controls/function-picker.js";
import { parameterSliders, type Parametric } from "../../shared/controls/parameter-sliders.js";
import { entrants, MOST_RUNNERS, running, toggled } from "./function-chips.js";
import type { PadOptions, PointsPad } from "../point-editor/point-editor.js";
import type { Change, RaceState } from "../state/race-state.js";
import { outputsFor } from "./data-settings.js";
import { settings } from "./settings.js";

/** What the unfolding parts of the figure are made from. */
export interface Unfolding {
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
async function enter(text: string, { config, client, channel, change }: Unfolding) {
  try {
    await client.evaluate({ activation: parseChoice(text), at: [0] }, channel);
  } catch (reason) {
    return reason instanceof Error ? reason.message : String(reason);
  }
  const texts = running(config);
  const next = isFormula(text) && texts.includes(text) ? texts : toggled(texts, text);
  if (next === texts && texts.length >= MOST_RUNNERS) {
    return `At most ${MOST_RUNNERS} functions can race at once.`;
  }
  if (next !== texts) change({ activations: next });
  return undefined;
}

/** The field that finds functions and takes formulas. */
export const pickerField = (picker: FunctionPicker, unfolding: Unfolding): TemplateResult =>
  picker.render({
    activations: unfolding.catalogue.activations,
    chosen: new Set(running(unfolding.config).map(idOf)),
    theme: unfolding.theme,
    several: true,
    choose: (text) => enter(text, unfolding),
  });

/** What the sliders of the runners' parameters are told and tell. */
export interface Sliders {
  infoOf: (id: string) => Parametric | undefined;
  slide: (activations: readonly string[]) => void;
  settled: () => void;
}

/** All runners, their parameters and all settings. */
export const more = (
  { state, theme, catalogue, config, change }: Unfolding,
  { infoOf, slide, settled }: Sliders,
): TemplateResult => html`
  ${entrants(config, catalogue.activations, theme, (activations) => change({ activations }))}
  <div class="parameters">${parameterSliders(running(config), infoOf, slide, settled)}</div>
  ${settings(state, config, catalogue, change)}
`;

/** The pad for points of one's own. */
export function ownPoints(
  pad: PointsPad,
  { state, config, client, channel, change }: Unfolding,
  racing: ArrayLike<number> | null,
): TemplateResult {
  const options: PadOptions = {
    custom: state.custom,
    racing,
    check: (custom) => client.dataset({ kind: "custom", custom: [...custom] }, channel),
    use: (custom, classes) =>
      change({ dataset: "custom", custom, layers: outputsFor(config.layers, classes) }),
  };
  return pad.render(options);
}
