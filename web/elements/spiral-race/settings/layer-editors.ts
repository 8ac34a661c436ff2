import { html, type TemplateResult } from "lit";
import type { RaceConfig } from "../../../engine/index.js";
import type { Setting } from "../../../engine/settings.js";
import { selectField, textField } from "../../shared/controls/fields.js";
import { fieldLabel } from "../../shared/settings/setting-words.js";
import type { EditorOptions } from "./editor-options.js";

/** Activation of each hidden layer; "own" for layers that have the runner's. */
const namesOf = ({ layers, layerActivations }: RaceConfig): string[] =>
  Array.from({ length: Math.max(0, layers.length - 2) }, (_, i) => {
    const name = layerActivations[i] ?? "";
    return name === "" ? "own" : name;
  });

/** The state's `layerActivations` for these names; empty if all are "own". */
const stated = (names: readonly string[]): readonly string[] =>
  names.every((name) => name === "own") ? [] : names;

/** The field for the widths of the hidden layers: "32 32 32". */
export const hiddenWidths = (
  { meaning }: Setting,
  { config, change }: EditorOptions,
): TemplateResult => {
  const { layers } = config;
  const enter = (text: string): void => {
    const words = text.split(/[\s,]+/).filter(Boolean);
    const names = namesOf(config);
    change({
      layers: [...layers.slice(0, 1), ...words.map(Number), ...layers.slice(-1)],
      layerActivations: stated(words.map((_, i) => names[i] ?? "own")),
    });
  };
  return textField("Hidden widths", layers.slice(1, -1).join(" "), enter, meaning);
};

/** A menu of activations for each hidden layer. */
export const layerActivations = (
  setting: Setting,
  { config, catalogue: { activations }, change }: EditorOptions,
): TemplateResult => {
  const names = namesOf(config);
  const options = (name: string) => [
    { id: "own", name: "the runner’s own" },
    ...activations,
    ...(activations.some(({ id }) => id === name) || name === "own" ? [] : [{ id: name, name }]),
  ];
  return html`
    <details class="inner" ?open=${config.layerActivations.length > 0}>
      <summary title=${setting.meaning}>${fieldLabel(setting)}</summary>
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
