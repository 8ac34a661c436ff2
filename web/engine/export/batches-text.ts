/** The Python functions that put points into batches. */
import { initializers, type WeightShape } from "../generated/initializers.js";
import type { RaceConfig } from "../types/index.js";
import { lines } from "./python-text.js";

/** NumPy's function that draws the numbers of a layer's weights. */
const drawFor: Readonly<Record<WeightShape, string>> = {
  normal: "randn",
  uniform: "random_sample",
  orthogonal: "randn",
};

/** How many random numbers the weights take, which precede the order of the batches. */
function drawsOf({ layers, init }: RaceConfig): number {
  const { drawsBiases } = initializers[init]!;
  return layers
    .slice(1)
    .map((outputs, i) => layers[i]! * outputs + (drawsBiases ? outputs : 0))
    .reduce((sum, draws) => sum + draws, 0);
}

/** All points at once, or batches in the order that the race drew. */
export function drawnOrder(config: RaceConfig): string {
  if (config.batch === 0) {
    return lines(
      `def batch_order(seed):`,
      `    return None  # all points at once`,
      ``,
      ``,
      `def batches(order, count):`,
      `    yield slice(count)`,
    );
  }
  const draw = drawFor[initializers[config.init]!.shape];
  return lines(
    `def batch_order(seed):`,
    `    """The generator that drew the weights, after it has drawn them."""`,
    `    order = np.random.RandomState(seed)`,
    `    order.${draw}(${drawsOf(config)})`,
    `    return order`,
    ``,
    ``,
    `def batches(order, count):`,
    `    """The points in a new order, a batch at a time."""`,
    `    if BATCH == count:`,
    `        yield slice(count)`,
    `        return`,
    `    drawn = order.permutation(count)`,
    `    for first in range(0, count, BATCH):`,
    `        yield drawn[first : first + BATCH]`,
  );
}
