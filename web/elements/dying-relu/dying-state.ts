import type { DyingReluConfig } from "../../engine/index.js";
import { dyingReluSettings } from "../../engine/settings.js";
import { parseChoice } from "../shared/functions/activation-choice.js";
import { defaultsOf, type StatedSettings } from "../shared/settings/setting-state.js";
import type { StateValue } from "../shared/figure/figure-state.js";

/** The core's settings among those of the figure. */
const settingKeys = ["optimizer", "learningRates", "epochs", "seeds"] as const;

type DyingSettings = StatedSettings<DyingReluConfig, (typeof settingKeys)[number]>;

/** What a person can set on the count of dead units. */
export interface DyingState extends DyingSettings {
  readonly [key: string]: StateValue;
  /** The activation's id, with parameters where they are not the usual ones. */
  readonly activation: string;
}

export const initialDying: DyingState = {
  ...defaultsOf<DyingSettings>(dyingReluSettings, settingKeys),
  activation: dyingReluSettings.activation.default as string,
};

/** One learning rate: they are trained one by one, so that each can be shown when it is there. */
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
