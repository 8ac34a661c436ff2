/** What scripts in NumPy and in PyTorch have in common. */
import type { RaceConfig, TrainingConfig } from "../types.js";
import { lines, pythonList, pythonNumber, pythonText, wrapped } from "./python-text.js";
import { isLearning, type ScriptRace, type ScriptStart } from "./script-race.js";

const many = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** What the script is, how to run it, and what to expect. */
export function opening({ config, runners, starts }: ScriptRace, library: string): string {
  const isFloat = config.precision === "float";
  const isDivided = !["sgd", "momentum", "nesterov"].includes(config.optimizer);
  return lines(
    `"""A race of Plot Twist, run again with ${library}.`,
    ``,
    `${many(runners.length, "run")} from ${many(starts.length, "start")}; points and initial weights are below, to the last digit. Run it with`,
    `Python 3 and ${library}:  python3 race.py`,
    ``,
    `Every run ends with a line about it. With --json the losses of all epochs are printed instead.`,
    isFloat &&
      lines(
        ``,
        `The race was run in 32-bit floats. This script computes in 64 bits, from the same start: rounding`,
        `lets the two part in time, sooner for functions with a corner.`,
      ),
    !isFloat &&
      isDivided &&
      lines(
        ``,
        `Sums are added in another order here. ${config.optimizer} divides by what may be small, so that the`,
        `last digits grow into more over hundreds of epochs.`,
      ),
    `"""`,
  );
}

/** How a script calls its settings, where a setting matters. */
function settingsOf(config: TrainingConfig): [string, string][] {
  const { optimizer, epsilon, weightDecay } = config;
  const isAdam = optimizer === "adam" || optimizer === "adamw";
  const isMomentum = optimizer === "momentum" || optimizer === "nesterov";
  const isDivided = !isMomentum && optimizer !== "sgd";
  const usualEpsilon = optimizer === "adagrad" ? 1e-10 : 1e-8;
  const usualDecay = optimizer === "adamw" ? 0.01 : 0;
  const settings: [string, number, boolean][] = [
    ["EPOCHS", config.epochs, true],
    ["TARGET", config.target, true],
    ["PLATEAU", config.plateau, config.plateau > 0],
    ["BATCH", config.batch, config.batch > 0],
    ["LEARNING_RATE", config.learningRate, true],
    ["MOMENTUM", config.momentum, isMomentum],
    ["BETA1", config.beta1, isAdam],
    ["BETA2", config.beta2, isAdam],
    ["ALPHA", config.alpha, optimizer === "rmsprop"],
    ["EPSILON", epsilon === -1 ? usualEpsilon : epsilon, isDivided],
    ["WEIGHT_DECAY", weightDecay === -1 ? usualDecay : weightDecay, decays(config)],
    ["CLIP", config.clip, config.clip > 0],
  ];
  return settings
    .filter(([, , matters]) => matters)
    .map(([name, value]) => [name, pythonNumber(value)]);
}

/** Whether weights are pulled towards 0. */
export const decays = ({ optimizer, weightDecay }: TrainingConfig): boolean =>
  weightDecay === -1 ? optimizer === "adamw" : weightDecay > 0;

export const settingsText = ({ config }: ScriptRace): string =>
  lines(
    `LAYERS = [${config.layers.join(", ")}]  # units, input first`,
    ...settingsOf(config).map(([name, value]) => `${name} = ${value}`),
  );

/** Initialisers that draw their weights from a uniform distribution; the others from a normal one. */
const isUniform = (init: string) => init === "pytorch" || init.endsWith("_uniform");

/** The numbers that were drawn for the weights before the order of the batches. */
function drawsOf({ layers, init }: RaceConfig): number {
  const pairs = layers.slice(1).map((outputs, i) => [layers[i], outputs]);
  return pairs.reduce(
    (sum, [inputs, outputs]) => sum + inputs * outputs + (init === "pytorch" ? outputs : 0),
    0,
  );
}

/** Which points make up each update: all of them, or batches in the order that the race drew. */
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
  return lines(
    `def batch_order(seed):`,
    `    """The generator that drew the weights, after it has drawn them."""`,
    `    order = np.random.RandomState(seed)`,
    `    order.${isUniform(config.init) ? "random_sample" : "randn"}(${drawsOf(config)})`,
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

const startText = ({ seed, train, held, layers }: ScriptStart): string =>
  lines(
    `    ${seed}: {`,
    `        "train": ${pythonList(train, "        ")},  # x, y, label`,
    `        "held_out": ${held.length === 0 ? "[]" : pythonList(held, "        ")},`,
    `        "layers": [`,
    ...layers.map(({ inputs, outputs, weights, biases }) =>
      lines(
        `            {  # ${inputs} x ${outputs}, row by row`,
        `                "weights": ${pythonList(weights, "                ")},`,
        `                "biases": ${pythonList(biases, "                ")},`,
        `            },`,
      ),
    ),
    `        ],`,
    `    },`,
  );

/** Points and initial weights of every seed. */
export const startsText = ({ starts }: ScriptRace): string =>
  lines(`STARTS = {`, ...starts.map(startText), `}`);

const listOf = (words: readonly string[]) => `[${words.join(", ")}]`;

/** Who runs: a row each. */
export function runnersText(race: ScriptRace): string {
  const rows = race.runners.map(({ label, seed, functions, learnt, lastLoss }) => {
    const starts = learnt.map((start) => (start === null ? "None" : pythonNumber(start)));
    const cells = [pythonText(label), String(seed), listOf(functions)];
    cells.push(isLearning(race) ? listOf(starts) : "[]");
    cells.push(lastLoss === undefined ? "None" : pythonNumber(lastLoss));
    return `(${cells.join(", ")})`;
  });
  return lines(
    `# name, seed, functions of the hidden layers, where their learnt parameters start, last loss as it was seen`,
    `RUNNERS = [`,
    wrapped(rows, "    "),
    `]`,
  );
}

/** The main part: trains them all and tells what became of them. */
export const mainText = `def report(name, seed, losses, seen, right):
    """A line about a run."""
    under = next((epoch for epoch, loss in enumerate(losses) if loss < TARGET), "never")
    beside = "" if seen is None else f" (seen: {seen!r}, difference {math.fabs(losses[-1] - seen):.1g})"
    print(f"{name}, seed {seed}: {len(losses)} epochs, under {TARGET}: {under}, last loss {losses[-1]!r}{beside}, {right}")


def main():
    everything = []
    for name, seed, functions, learnt, seen in RUNNERS:
        losses, layers = train(seed, functions, learnt)
        if "--json" in sys.argv:
            everything.append({"name": name, "seed": seed, "losses": [repr(loss) for loss in losses]})
            continue
        start = STARTS[seed]
        right = f"right: {accuracy(layers, functions, start['train']):.4f}"
        if start["held_out"]:
            right += f", of those held out: {accuracy(layers, functions, start['held_out']):.4f}"
        report(name, seed, losses, seen, right)
    if everything:
        print(json.dumps(everything))


if __name__ == "__main__":
    main()`;
