import { toJson } from "../../engine/export/numbers/json.js";
import { refuseMore, type Command } from "../command.js";
import { table } from "../table.js";
import type { ActivationInfo, Catalogue, Named } from "../../engine/index.js";

const parametersText = ({ parameters }: Pick<ActivationInfo, "parameters">) =>
  parameters.map(({ name, initial }) => `${name}=${toJson(initial)}`).join(", ");

const named = (title: string, rows: readonly Named[]) =>
  `${title}\n${table(
    ["id", "name", "what it is"],
    rows.map(({ id, name, description }) => [id, name, description]),
  )}`;

function text(catalogue: Catalogue): string {
  const { activations, vectorFunctions, optimizers, initializers, losses } = catalogue;
  const { datasets, inputs, presets } = catalogue;
  const functions = (title: string, rows: Catalogue["activations"] | typeof vectorFunctions) =>
    `${title}\n${table(
      ["id", "name", "parameters", "formula"],
      rows.map((it) => [it.id, it.name, parametersText(it), it.formula]),
    )}`;
  return [
    functions("Activations", activations),
    functions("Functions of a list of numbers", vectorFunctions),
    named("Optimizers", optimizers),
    named("Initializers", initializers),
    named("Losses", losses),
    named("Datasets", datasets),
    named("Inputs of a network", inputs),
    named("Presets of race", presets),
  ].join("\n\n");
}

/** `plot-twist list`: all ids of the catalogue. */
export const list: Command = {
  name: "list",
  summary:
    "Everything that has a name: activations, optimizers, initializers, losses, datasets, inputs, presets",
  example: "plot-twist list --json",
  options: {},
  run(engine, { positionals }) {
    refuseMore("list", positionals.at(0));
    const catalogue = engine.catalogue();
    return { data: catalogue, text: () => text(catalogue) };
  },
};
