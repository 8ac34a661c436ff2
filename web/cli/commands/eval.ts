import { ConfigError, type EvaluateConfig } from "../../engine/index.js";
import { evaluateSettings, evaluateVectorSettings } from "../../engine/settings.js";
import { refuseMore, type Command } from "../command.js";
import { settingOptions } from "../setting-options.js";
import { table } from "../table.js";
import { activation } from "../values.js";
import { asVectorFunction, evaluateList } from "./eval-list.js";

interface Point {
  x: number;
  value: number;
  slope: number;
  curvature: number;
}

const text = (points: readonly Point[]) =>
  table(
    ["x", "value", "slope", "curvature"],
    points.map(({ x, value, slope, curvature }) => [x, value, slope, curvature].map(String)),
  );

const options = {
  ...settingOptions(evaluateSettings, { without: ["activation"] }),
  ...settingOptions(evaluateVectorSettings, {
    without: ["function", "parameters", "precision", "at"],
  }),
};

/** `plot-twist eval`: an activation and its derivatives at given points. */
export const evaluate: Command = {
  name: "eval",
  operand: "<activation>",
  summary:
    "An activation or a formula, its slope and its curvature at given points; softmax and its like at a list",
  example: "plot-twist eval gelu --at=-10,-0.5,3 --precision double --json",
  options: { ...options, at: { ...options.at!, example: "-10,-0.5,3", details: ["required"] } },
  run(engine, { positionals: [id, extra], fields }) {
    if (id === undefined) throw new ConfigError("eval needs an activation: plot-twist eval gelu");
    refuseMore("eval", extra);
    if (!("at" in fields)) throw new ConfigError("eval needs points: --at=-10,-0.5,3");
    const asked = activation(id, "activation");
    const listFunction = asVectorFunction(engine, asked);
    if (listFunction) return evaluateList(engine, listFunction, fields);
    const config: Partial<EvaluateConfig> = { ...fields, activation: asked };
    const { x, value, slope, curvature } = engine.evaluate(config);
    const points = Array.from(x, (at, i) => ({
      x: at,
      value: value[i]!,
      slope: slope[i]!,
      curvature: curvature[i]!,
    }));
    const choice = config.activation ?? id;
    const data = {
      activation: typeof choice === "string" ? choice : choice.activation,
      precision: config.precision ?? "double",
      parameters: engine.parametersOf(choice),
      points,
    };
    return { data, text: () => text(points) };
  },
};
