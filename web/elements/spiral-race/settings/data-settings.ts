import { html, nothing, type TemplateResult } from "lit";
import type { Catalogue, RaceConfig } from "../../../engine/index.js";
import { numberField, selectField } from "../../shared/controls/fields.js";
import type { Change } from "../state/race-state.js";

/** Two classes need one output, more need one each. */
export const outputsFor = (layers: readonly number[], classes: number): readonly number[] =>
  layers.with(-1, classes === 2 ? 1 : classes);

/** The points: drawn by a seed, or one's own. */
export const dataSettings = (
  config: RaceConfig,
  { datasets }: Catalogue,
  change: Change,
): TemplateResult => {
  const dataset = datasets.find(({ id }) => id === config.dataset);
  // One's own points are there once some are placed, on the pad.
  const offered = datasets.filter(({ id }) => id !== "custom" || config.custom.length > 0);
  const choose = (id: string): void => {
    const next = datasets.find((one) => one.id === id)!;
    const classes = Math.min(config.classes, next.mostClasses);
    const layers = next.isDrawn ? outputsFor(config.layers, classes) : config.layers;
    change({ dataset: id, classes, layers });
  };
  return html`
    <fieldset>
      <legend>Which data?</legend>
      ${selectField("Data set", offered, config.dataset, choose)}
      ${dataset?.isDrawn ? drawn(config, dataset.mostClasses, change) : nothing}
      ${numberField("Held out", config.testShare, { min: 0, max: 0.9 }, (testShare) =>
        change({ testShare }),
      )}
    </fieldset>
  `;
};

const drawn = (config: RaceConfig, mostClasses: number, change: Change): TemplateResult => html`
  ${
    mostClasses > 2
      ? numberField("Classes", config.classes, { min: 2, max: mostClasses, step: 1 }, (classes) =>
          change({ classes, layers: outputsFor(config.layers, classes) }),
        )
      : nothing
  }
  ${numberField("Points a class", config.points, { min: 1, max: 10000, step: 1 }, (points) => change({ points }))}
  ${numberField("Noise", config.noise, { min: 0 }, (noise) => change({ noise }))}
  ${
    config.dataset === "spirals"
      ? numberField("Turns", config.turns, { min: 0 }, (turns) => change({ turns }))
      : nothing
  }
`;
