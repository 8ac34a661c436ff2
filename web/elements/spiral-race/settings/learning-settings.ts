import { html, nothing, type TemplateResult } from "lit";
import type { Catalogue, RaceConfig } from "../../../engine/index.js";
import { numberField, selectField } from "../../shared/controls/fields.js";
import type { Change } from "../state/race-state.js";
import { leftField } from "./setting-fields.js";

const share = { min: 0, max: 1 };

/** Which optimisers each of their numbers belongs to. */
const users: Readonly<Record<string, readonly string[]>> = {
  momentum: ["momentum", "nesterov"],
  betas: ["adam", "adamw"],
  alpha: ["rmsprop"],
  epsilon: ["adam", "adamw", "rmsprop", "adagrad"],
};

/** The optimiser with the numbers that it uses, the loss, and what keeps steps small. */
export const learningSettings = (
  config: RaceConfig,
  { optimizers, losses }: Catalogue,
  change: Change,
): TemplateResult => html`
  <fieldset>
    <legend>How does it learn?</legend>
    ${selectField("Optimiser", optimizers, config.optimizer, (optimizer) => change({ optimizer }))}
    ${numberField("Learning rate", config.learningRate, { min: 0 }, (learningRate) =>
      change({ learningRate }),
    )}
    ${ofOptimizer(config, change)}
    ${numberField("Batch (0: all)", config.batch, { min: 0, step: 1 }, (batch) => change({ batch }))}
    ${selectField("Loss", losses, config.loss, (loss) => change({ loss }))}
    ${leftField("Weight decay", config.weightDecay, (weightDecay) => change({ weightDecay }))}
    ${numberField("Clip (0: never)", config.clip, { min: 0 }, (clip) => change({ clip }))}
  </fieldset>
`;

const ofOptimizer = (config: RaceConfig, change: Change): TemplateResult => {
  const has = (what: string): boolean => users[what].includes(config.optimizer);
  const when = (what: string, field: () => unknown): unknown => (has(what) ? field() : nothing);
  return html`
    ${when("momentum", () => numberField("Momentum", config.momentum, share, (momentum) => change({ momentum })))}
    ${when("betas", () => numberField("Beta 1", config.beta1, share, (beta1) => change({ beta1 })))}
    ${when("betas", () => numberField("Beta 2", config.beta2, share, (beta2) => change({ beta2 })))}
    ${when("alpha", () => numberField("Alpha", config.alpha, share, (alpha) => change({ alpha })))}
    ${when("epsilon", () => leftField("Epsilon", config.epsilon, (epsilon) => change({ epsilon })))}
  `;
};
