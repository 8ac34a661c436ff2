import { html, type TemplateResult } from "lit";
import type { Catalogue, RaceConfig } from "../../../engine/index.js";
import { selectField } from "../../shared/controls/fields.js";
import { unlessEditing } from "../../shared/controls/unless-editing.js";
import type { Change } from "../state/race-state.js";

/** What each hidden layer bends with: nothing said is the runner's own function everywhere. */
const namesOf = ({ layers, layerActivations }: RaceConfig): string[] =>
  Array.from({ length: Math.max(0, layers.length - 2) }, (_, i) => layerActivations[i] || "own");

/** The entry of the state for these names; none when all are the runner's own. */
const stated = (names: readonly string[]): readonly string[] =>
  names.every((name) => name === "own") ? [] : names;

/** The widths between input and output, typed: "32 32 32". */
export const hiddenWidths = (config: RaceConfig, change: Change): TemplateResult => {
  const { layers } = config;
  const entered = (event: Event): void => {
    const words = (event.target as HTMLInputElement).value.split(/[\s,]+/).filter(Boolean);
    const names = namesOf(config);
    change({
      layers: [layers[0], ...words.map(Number), layers.at(-1)!],
      layerActivations: stated(words.map((_, i) => names[i] ?? "own")),
    });
  };
  return html`
    <label>
      <span>Hidden widths</span>
      <input
        type="text"
        inputmode="numeric"
        autocomplete="off"
        .value=${unlessEditing(layers.slice(1, -1).join(" "))}
        @change=${entered}
      />
    </label>
  `;
};

/** One menu a hidden layer. */
export const layerActivationMenus = (
  config: RaceConfig,
  activations: Catalogue["activations"],
  change: Change,
): TemplateResult => {
  const names = namesOf(config);
  const options = (name: string) => [
    { id: "own", name: "the runner’s own" },
    ...activations,
    ...(activations.some(({ id }) => id === name) || name === "own" ? [] : [{ id: name, name }]),
  ];
  return html`
    <details class="inner" ?open=${config.layerActivations.length > 0}>
      <summary>A function for each layer</summary>
      <div class="fields">
        ${names.map((name, i) =>
          selectField(`Layer ${i + 1}`, options(name), name, (id) =>
            change({ layerActivations: stated(names.with(i, id)) }),
          ),
        )}
      </div>
    </details>
  `;
};
