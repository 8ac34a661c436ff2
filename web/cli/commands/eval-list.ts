import { quoted } from "../../engine/grammar/reader.js";
import { ConfigError } from "../../engine/index.js";
import type { ActivationLike, Engine, VectorFunctionInfo } from "../../engine/index.js";
import { hint } from "../../engine/validation/suggest.js";
import type { Answer } from "../command.js";
import { table } from "../table.js";

/** A function of a list with its parameters by name. */
interface ListFunction {
  info: VectorFunctionInfo;
  parameters: Record<string, number>;
}

/** The function of a list with the name of `asked`, or undefined if the catalogue has none. */
export function asVectorFunction(engine: Engine, asked: ActivationLike): ListFunction | undefined {
  const { activation, parameters = {} } = typeof asked === "string" ? { activation: asked } : asked;
  const info = engine.catalogue().vectorFunctions.find(({ id }) => id === activation);
  return info && { info, parameters };
}

/** A table with one list per column; lists may differ in length. */
function text(columns: Readonly<Record<string, Float64Array>>): string {
  const lists = Object.values(columns);
  const rows = Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, i) => [
    String(i + 1),
    ...lists.map((list) => (i < list.length ? String(list[i]) : "")),
  ]);
  return table(["entry", ...Object.keys(columns)], rows);
}

/** `plot-twist eval softmax`: `--at` is one list instead of separate points. */
export function evaluateList(
  engine: Engine,
  { info, parameters: given }: ListFunction,
  fields: Record<string, unknown>,
): Answer {
  const names = info.parameters.map(({ name }) => name);
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const end = names.length > 0 ? hint(unknown, names) : "; it has none";
    throw new ConfigError(`unknown parameter ${quoted(unknown)} of ${info.id}${end}`);
  }
  const values = info.parameters.map(({ name, initial }) => given[name] ?? initial);
  const config = { precision: "double" as const, ...fields };
  const asked = { ...config, function: info.id, parameters: values };
  const { value, pushForward, pullBack } = engine.evaluateVector(asked);
  const columns = {
    value,
    ...("direction" in fields ? { pushForward } : {}),
    ...("cotangent" in fields ? { pullBack } : {}),
  };
  const data = {
    function: info.id,
    precision: config.precision,
    parameters: Object.fromEntries(names.map((name, i) => [name, values[i]])),
    at: (fields as { at: number[] }).at,
    ...columns,
  };
  return { data, text: () => text(columns) };
}
