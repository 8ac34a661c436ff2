import { html, type TemplateResult } from "lit";
import type { RaceConfig } from "../../../engine/index.js";
import { readWholes } from "../../../engine/grammar/number-lists.js";
import type { Setting } from "../../../engine/settings.js";
import { selectField, textField } from "../../shared/controls/fields.js";
import { fieldLabel } from "../../shared/settings/setting-words.js";
import type { RaceState } from "../state/race-state.js";
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

/** The patch that gives the hidden layers these widths; each keeps its activation. */
export function withWidths(
  config: RaceConfig,
  widths: readonly number[],
): Pick<RaceState, "layers" | "layerActivations"> {
  const layers = [...config.layers.slice(0, 1), ...widths, ...config.layers.slice(-1)];
  if (config.layerActivations.length === 0) return { layers };
  const names = namesOf(config);
  return { layers, layerActivations: stated(widths.map((_, i) => names[i] ?? "own")) };
}

/** The field for the widths of the hidden layers: "32 32 32". */
export const hiddenWidths = (
  { meaning }: Setting,
  { config, change }: EditorOptions,
): TemplateResult => {
  const label = "Hidden widths";
  const enter = (text: string): void => change(withWidths(config, readWholes(text, label)));
  return textField(label, config.layers.slice(1, -1).join(" "), enter, meaning);
};

/** The menu of activations of hidden layer `index`; `own` is what the runner's own is called. */
export function layerFunction(
  { config, catalogue: { activations }, change }: EditorOptions,
  index: number,
  own = "the runner’s own",
): TemplateResult {
  const names = namesOf(config);
  const name = names[index]!;
  const isListed = name === "own" || activations.some(({ id }) => id === name);
  const options = [
    { id: "own", name: own },
    ...activations,
    ...(isListed ? [] : [{ id: name, name }]),
  ];
  return selectField(`Layer ${index + 1}`, options, name, (id) =>
    change({ layerActivations: stated(names.with(index, id)) }),
  );
}

/** A menu of activations for each hidden layer. */
export const layerActivations = (setting: Setting, options: EditorOptions): TemplateResult => html`
  <details class="inner" ?open=${options.config.layerActivations.length > 0}>
    <summary title=${setting.meaning}>${fieldLabel(setting)}</summary>
    <div class="fields">${namesOf(options.config).map((_, i) => layerFunction(options, i))}</div>
  </details>
`;
