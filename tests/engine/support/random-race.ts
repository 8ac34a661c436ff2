/** Random configurations of races, to compare exported scripts with the core. */
import { drawsFrom } from "../../../scripts/lib/random.mjs";
import type { ActivationLike, Catalogue, RaceConfig } from "../../../web/engine/index.js";

const formulas: ActivationLike[] = [
  "x * tanh(log(1 + exp(x)))",
  "x > 0 ? x : sin(x) / 2",
  "max(x, -1) * exp(-x^2 / 4)",
  "x * normcdf(x) + 0.1 * abs(x)",
  "elu(x, 0.5) - gelu(x) * sigmoid(2 * x)",
  "sqrt(1 + x^2) - 1 + atan(x)",
  "tanh(exp(x / 3)) * sign(x)",
  "min(x, 2)^3 / 8 + log1p(abs(x))",
  "2^x / 4 + (x < 1) * 0.5 * x",
  "x / (1 + x^2) + erf(x) * cosh(x / 9)",
  { activation: "a * x + (1 - a) * tanh(b * x)", parameters: { a: 0.25, b: 1.5 } },
  { activation: "softplus(x / a) * a - log(2)", parameters: { a: 2 } },
];

const parametersOfCatalogue: ActivationLike[] = [
  { activation: "elu", parameters: { alpha: 0.5 } },
  { activation: "celu", parameters: { alpha: 2 } },
  { activation: "leaky_relu", parameters: { negative_slope: 0.2 } },
  { activation: "prelu", parameters: { weight: -0.1 } },
  { activation: "softplus", parameters: { beta: 2 } },
  { activation: "hardtanh", parameters: { min_val: -0.5, max_val: 2 } },
];

/** A random small race in double precision, drawn from all activations, menus and layer options. */
export function randomRace(seed: number, catalogue: Catalogue): Partial<RaceConfig> {
  const draw = drawsFrom(seed);
  const below = (count: number) => Math.floor(draw() * count);
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const sometimes = <T>(share: number, yes: T, no: T): T => (draw() < share ? yes : no);
  const ids = catalogue.activations.map(({ id }) => id);
  const anything = [...ids, ...ids, ...formulas, ...formulas, ...parametersOfCatalogue];
  const { id: dataset, mostClasses } = one(
    catalogue.datasets.filter(({ isDrawn, isRegression }) => isDrawn && !isRegression),
  );
  const classes = Math.min(mostClasses, 2 + sometimes(0.3, below(3), 0));
  const width = 2 + below(8);
  const hidden = Array.from({ length: below(4) }, () => sometimes(0.5, width, 2 + below(8)));
  const layers = [2, ...hidden, classes === 2 ? sometimes(0.7, 1, 2) : classes];
  const named = hidden.map(() => sometimes(0.5, "", one([...ids, "x * sigmoid(3 * x)", "prelu"])));
  const race: Partial<RaceConfig> = {
    activations: [one(anything), one(anything)],
    seeds: sometimes(0.3, [below(1000), below(1000)], [below(1000)]),
    layers,
    layerActivations: sometimes(0.3, named, []),
    init: one(catalogue.initializers).id,
    gain: sometimes(0.3, 0.5 + draw(), 1),
    skip: sometimes(0.4, true, false),
    // Normalised values of two or three units are hardly more than their signs.
    normalization: Math.min(...hidden) > 3 ? sometimes(0.5, "layer", "none") : "none",
    loss: one(catalogue.losses).id,
    optimizer: one(catalogue.optimizers).id,
    learningRate: one([0.0005, 0.002]),
    // A larger divisor: tiny ones amplify the rounding of gradients that should be 0.
    epsilon: 1e-4,
    weightDecay: sometimes(0.3, 0.02, -1),
    clip: sometimes(0.3, 0.2, 0),
    batch: sometimes(0.4, 1 + below(9), 0),
    dataset,
    classes,
    points: 8 + below(20),
    testShare: sometimes(0.3, 0.25, 0),
    epochs: 30,
    target: 0.3,
    stopAtTarget: sometimes(0.3, true, false),
    plateau: sometimes(0.3, 5, 0),
    precision: "double",
  };
  const some = catalogue.inputs.map(({ id }) => id).filter(() => draw() < 0.5);
  const inputs = sometimes(0.5, some.length > 0 ? some : ["xy"], ["x", "y"]);
  return { ...race, inputs, layers: layers.with(0, inputs.length) };
}
