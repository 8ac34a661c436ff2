import type { DyingReluConfig } from "../../engine/index.js";
import { dyingReluSettings } from "../../engine/settings.js";
import { parseChoice } from "../shared/functions/activation-choice.js";
import { defaultsOf, type StatedSettings } from "../shared/settings/setting-state.js";
import type { StateValue } from "../shared/figure/figure-state.js";
import { fluidHeight } from "../shared/styles/fluid-height.js";

/** Height of the chart. */
export const plotHeight = fluidHeight(16, 30, 24);

/** Entries of the state that are settings of the core. */
const settingKeys = ["optimizer", "learningRates", "epochs", "seeds"] as const;

type DyingSettings = StatedSettings<DyingReluConfig, (typeof settingKeys)[number]>;

/** State of `<dying-relu>`. */
export interface DyingState extends DyingSettings {
  readonly [key: string]: StateValue;
  /** The activation's id, followed by parameters that are not the default: `elu(alpha=2)`. */
  readonly activation: string;
}

export const initialDying: DyingState = {
  ...defaultsOf<DyingSettings>(dyingReluSettings, settingKeys),
  activation: dyingReluSettings.activation.default as string,
};

/**
 * The configuration of one learning rate. Each rate is a request of its own, so that its result is shown when it
 * arrives.
 */
export function dyingConfig(state: DyingState, rate: number): Partial<DyingReluConfig> {
  const { activation, optimizer, epochs, seeds } = state;
  return {
    activation: parseChoice(activation),
    optimizer,
    epochs,
    seeds: [...seeds],
    learningRates: [rate],
  };
}
