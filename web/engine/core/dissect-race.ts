import { asChoice } from "./activations.js";
import type { WorkerEngine } from "./engine.js";
import { ConfigError } from "../errors.js";
import { runnersOf } from "./local-race.js";
import type {
  ActivationLike,
  PythonFunction,
  RaceConfig,
  Runner,
  ScriptConfig,
  ScriptLanguage,
} from "../types/index.js";
import { splitParameters, type ScriptRace, type ScriptStart } from "../export/script-race.js";

/** Most seeds of a script, which contains the start of each. */
const mostSeeds = 10;
/** Most points and weights of all seeds together; each number takes about twenty characters. */
const mostNumbers = 500_000;

/** The parts of the engine that are used. */
type ScriptSource = Pick<
  WorkerEngine,
  "createRunner" | "labelOf" | "parametersOf" | "python" | "resolveRace"
>;

/** Training and test points of a run, each (n, 3) row-major. */
function pointsOf(runner: Runner): Pick<ScriptStart, "train" | "held"> {
  const held = new Set(runner.testIndices());
  const rows = runner.points();
  const those = (isHeld: boolean) => rows.filter((_, i) => held.has(Math.floor(i / 3)) === isHeld);
  return { train: those(false), held: those(true) };
}

/** Splits a race into the parts of a script. */
class Dissection {
  readonly #source: ScriptSource;
  readonly #config: RaceConfig;
  readonly #functions = new Map<string, PythonFunction>();

  constructor(source: ScriptSource, config: RaceConfig) {
    this.#source = source;
    this.#config = config;
  }

  /** The activation of each hidden layer. */
  #hidden(own: ActivationLike): ActivationLike[] {
    const { layers, layerActivations } = this.#config;
    return layers.slice(1, -1).map((_, i) => (layerActivations[i] ?? "") || own);
  }

  #function(activation: ActivationLike): PythonFunction {
    const key = JSON.stringify(asChoice(activation));
    const known = this.#functions.get(key);
    if (known) return known;
    const made = this.#source.python(activation, `formula_${this.#functions.size + 1}`);
    this.#functions.set(key, made);
    return made;
  }

  #start(seed: number): ScriptStart {
    const { activations, seeds: _, ...training } = this.#config;
    const activation = activations[0]!;
    const runner = this.#source.createRunner({ ...training, activation, seed });
    try {
      const learns = this.#hidden(activation).map((each) => this.#function(each).learns);
      const layers = splitParameters(runner.config, learns, runner.initialWeights());
      return { seed, ...pointsOf(runner), layers };
    } finally {
      runner.dispose();
    }
  }

  race(lastLosses: ArrayLike<number>): ScriptRace {
    const source = this.#source;
    const runners = runnersOf(this.#config).map(({ activation, seed }, index) => {
      const hidden = this.#hidden(activation);
      return {
        label: source.labelOf(activation),
        seed,
        functions: hidden.map((each) => this.#function(each).name),
        learnt: hidden.map((each) =>
          this.#function(each).learns ? Object.values(source.parametersOf(each))[0]! : null,
        ),
        lastLoss: lastLosses[index]!,
      };
    });
    const seeds = [...new Set(this.#config.seeds)];
    const starts = seeds.map((seed) => this.#start(seed));
    return { config: this.#config, starts, runners, functions: [...this.#functions.values()] };
  }
}

const languages: readonly ScriptLanguage[] = ["numpy", "pytorch"];

function check(language: ScriptLanguage, { seeds, layers, points, classes, custom }: RaceConfig) {
  if (!languages.includes(language)) {
    throw new ConfigError(`the language must be numpy or pytorch, got ${JSON.stringify(language)}`);
  }
  const count = new Set(seeds).size;
  if (count > mostSeeds) {
    const rest = `got ${count}: choose some of them`;
    throw new ConfigError(`a script holds the starts of at most ${mostSeeds} seeds, ${rest}`);
  }
  const weights = layers.slice(1).reduce((sum, outputs, i) => sum + (layers[i]! + 1) * outputs, 0);
  const numbers = count * (weights + Math.max(3 * points * classes, custom.length));
  if (numbers > mostNumbers) {
    const rest = `this one takes ${numbers}: use fewer seeds, units or points`;
    throw new ConfigError(`a script holds at most ${mostNumbers} numbers, ${rest}`);
  }
}

/** The parts of a race that a script contains. Throws ConfigError if it is too large for one. */
export function scriptRace(
  source: ScriptSource,
  { race, language, lastLosses = [] }: ScriptConfig,
): ScriptRace {
  const config = source.resolveRace(race);
  check(language, config);
  return new Dissection(source, config).race(lastLosses);
}
