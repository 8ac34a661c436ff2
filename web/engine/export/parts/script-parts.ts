/** Parts that scripts in NumPy and in PyTorch share. */
import { isRegression } from "../../validation/problem.js";
import { lines, pythonList, pythonNumber, pythonText, wrapped } from "../python-text.js";
import { isLearning, type ScriptRace, type ScriptStart } from "../script-race.js";

/** Largest difference, relative to losses above 1, at which a run and its twin agree. */
const agreement = "1e-9";

const many = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** The script's docstring: what it is, how to run it, and what to expect. */
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

/** The table of runners. */
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

/** The lines about how good a network is. */
const scoreText = ({ config }: ScriptRace): string => {
  const [name, score] = isRegression(config) ? ["R^2", "r2"] : ["right", "accuracy"];
  return `        rest = f"${name}: {${score}(layers, functions, start['train']):.4f}"
        if start["held_out"]:
            rest += f", of those held out: {${score}(layers, functions, start['held_out']):.4f}"`;
};

/** The main program, which trains all runners and prints their results. */
export const mainText = (
  race: ScriptRace,
): string => `def twin_agreement(seed, functions, learnt, losses):
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
${scoreText(race)}
        if "twin" in run:
            rest += f", like its twin for {run['twin']} epochs"
        report(name, seed, losses, seen, rest)
    if everything:
        print(json.dumps(everything))


if __name__ == "__main__":
    main()`;
