import { rangeIn } from "../../elements/shared/functions/range-words.js";
import { ConfigError, type InspectResult } from "../../engine/index.js";
import { refuseMore, type Command } from "../command.js";
import { table } from "../table.js";
import { activation } from "../values.js";

type Fact = boolean | number | string | Float64Array | string[];

/** A fact as it is printed: numbers and lists of them, "yes" and "no", words. */
function printed(fact: Fact): string {
  if (typeof fact === "boolean") return fact ? "yes" : "no";
  return typeof fact === "object" ? Array.from<string | number>(fact).join(" ") : String(fact);
}

function text(result: InspectResult): string {
  const { proved, fingerprint, range: _, ...facts } = result;
  const known = (name: string) => (proved.includes(name) ? "proved" : "observed");
  const rows = Object.entries(facts).map(([name, fact]) => [name, printed(fact), known(name)]);
  const values = ["range", rangeIn(result, String), known("range")];
  return `${table(["fact", "is", "known"], [values, ...rows])}\nfingerprint ${fingerprint}`;
}

/** `plot-twist facts`: what is true of a function as a whole, and what of it is proved. */
export const facts: Command = {
  name: "facts",
  operand: "<activation>",
  summary: "Range, breaks, monotony, largest slope and moments of a function, proved or observed",
  example: "plot-twist facts 'log(cosh(x))' --json",
  options: {},
  run(engine, { positionals: [id, extra] }) {
    if (id === undefined) throw new ConfigError("facts needs a function: plot-twist facts gelu");
    refuseMore("facts", extra);
    const data = engine.inspect({ activation: activation(id, "activation") });
    return { data, text: () => text(data) };
  },
};
