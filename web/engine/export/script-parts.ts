/** What scripts in NumPy and in PyTorch have in common. */
import type { RaceConfig, TrainingConfig } from "../types/index.js";
import { lines, pythonList, pythonNumber, pythonText, wrapped } from "./python-text.js";
import { isLearning, type ScriptRace, type ScriptStart } from "./script-race.js";

/** How far apart the losses of a run and of its twin may be. */
const agreement = "1e-9";

const many = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** What the script is, how to run it, and what to expect. */
export function opening({ config, runners, starts }: ScriptRace, library: string): string {
  const isFloat = config.precision === "float";
  return lines(
    `"""A race of Plot Twist, run again with ${library}.`,
    ``,
    `${many(runners.length, "run")} from ${many(starts.length, "start")}; points and initial weights are below, to the last digit. Run it with`,
    `Python 3 and ${library}:  python3 race.py`,
    ``,
    `Every run ends with a line about it. With --json the losses of all epochs are printed instead.`,
    ``,
    isFloat &&
      lines(
        `The race was run in 32-bit floats. This script computes in 64 bits, from the same start: rounding`,
        `lets the two part in time, sooner for functions with a corner.`,
      ),
    !isFloat &&
      lines(
        `At first the losses are those of the race but for the last digits: sums are added in another order`,
        `here, and exp or tanh may round otherwise. Training can let that grow, most of all where the optimiser`,
        `divides by what is small.`,
      ),
    `With --twin each run is run twice, the second time with a learning rate that differs in its last bit, and`,
    `the line tells how many epochs the two agree to ${agreement}. No other computer, library or order of sums can be`,
    `expected to follow this race much further.`,
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
export const mainText = `def twin_agreement(seed, functions, learnt, losses):
    """How many epochs the losses are those of a twin: a run whose learning rate differs in its last bit."""
    global LEARNING_RATE
    kept = LEARNING_RATE
    LEARNING_RATE *= 1 + 2**-52
    twin, _ = train(seed, functions, learnt)
    LEARNING_RATE = kept
    for epoch, (loss, other) in enumerate(zip(losses, twin)):
        if loss != other and not math.fabs(loss - other) <= ${agreement} * max(1, math.fabs(loss)):
            return epoch
    return min(len(losses), len(twin))


def report(name, seed, losses, seen, rest):
    """A line about a run."""
    under = next((epoch for epoch, loss in enumerate(losses) if loss < TARGET), "never")
    beside = "" if seen is None else f" (seen: {seen!r}, difference {math.fabs(losses[-1] - seen):.1g})"
    print(f"{name}, seed {seed}: {len(losses)} epochs, under {TARGET}: {under}, last loss {losses[-1]!r}{beside}, {rest}")


def main():
    everything = []
    for name, seed, functions, learnt, seen in RUNNERS:
        losses, layers = train(seed, functions, learnt)
        run = {"name": name, "seed": seed, "losses": [repr(loss) for loss in losses]}
        if "--twin" in sys.argv:
            run["twin"] = twin_agreement(seed, functions, learnt, losses)
        if "--json" in sys.argv:
            everything.append(run)
            continue
        start = STARTS[seed]
        rest = f"right: {accuracy(layers, functions, start['train']):.4f}"
        if start["held_out"]:
            rest += f", of those held out: {accuracy(layers, functions, start['held_out']):.4f}"
        if "twin" in run:
            rest += f", like its twin for {run['twin']} epochs"
        report(name, seed, losses, seen, rest)
    if everything:
        print(json.dumps(everything))


if __name__ == "__main__":
    main()`;
