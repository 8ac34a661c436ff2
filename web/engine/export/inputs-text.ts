/** The Python function that reads points, with what the network takes in of them. */
import type { TrainingConfig } from "../types/index.js";
import { partFor } from "./parts/part-for.js";
import { lines } from "./python-text.js";

/** Each input of x and y; SIN stands for the library's sine. */
const formulas: Readonly<Record<string, string>> = {
  x: "x",
  y: "y",
  x2: "x**2",
  y2: "y**2",
  xy: "x * y",
  sin_pi_x: "SIN(math.pi * x)",
  sin_pi_y: "SIN(math.pi * y)",
};

/** What differs between the libraries. */
interface PointsText {
  library: "NumPy" | "PyTorch";
  /** The library's module, as the script imports it. */
  module: string;
  /** `rows` as an array of the library with three columns. */
  rows: string;
  /** The labels of `rows` as whole numbers. */
  labels: string;
}

/** What a network takes in, made of the arrays `x` and `y`; undefined if that is just both. */
export function inputsText(
  { inputs }: TrainingConfig,
  { library, module }: Pick<PointsText, "library" | "module">,
): string | undefined {
  if (inputs.join() === "x,y") return undefined;
  const columns = inputs.map((id) =>
    partFor(formulas, library, "input", id).replace("SIN", `${module}.sin`),
  );
  return `${module}.stack([${columns.join(", ")}], 1)`;
}

/** The function `points`: what the network takes in, and the labels. */
export function pointsText(config: TrainingConfig, dialect: PointsText): string {
  const { rows, labels } = dialect;
  const stacked = inputsText(config, dialect);
  const what = stacked
    ? `(n, ${config.inputs.length}) functions of x and y,`
    : "(n, 2) coordinates";
  return lines(
    `def points(rows):`,
    `    """${what} and (n) labels of x, y, label, x, y, label, ..."""`,
    `    rows = ${rows}`,
    stacked !== undefined && `    x, y = rows[:, 0], rows[:, 1]`,
    `    return ${stacked ?? "rows[:, :2]"}, ${labels}`,
  );
}
