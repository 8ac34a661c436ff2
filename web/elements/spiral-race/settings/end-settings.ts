import { html, type TemplateResult } from "lit";
import type { RaceConfig } from "../../../engine/index.js";
import { numberField, switchField } from "../../shared/controls/fields.js";
import type { Change } from "../state/race-state.js";

/** What ends a run, besides a loss that is no number. */
export const endSettings = (config: RaceConfig, change: Change): TemplateResult => html`
  <fieldset>
    <legend>When does it end?</legend>
    ${numberField("Epochs", config.epochs, { min: 1, max: 100000, step: 1 }, (epochs) =>
      change({ epochs }),
    )}
    ${numberField("Target loss", config.target, { min: 0 }, (target) => change({ target }))}
    ${switchField("Stop at the target", config.stopAtTarget, (stopAtTarget) =>
      change({ stopAtTarget }),
    )}
    ${numberField("Plateau (0: no)", config.plateau, { min: 0, step: 1 }, (plateau) =>
      change({ plateau }),
    )}
  </fieldset>
`;
