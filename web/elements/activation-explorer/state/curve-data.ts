import type {
  DifferenceResult,
  ExperimentCalls,
  ExploreResult,
  LandmarksResult,
} from "../../../engine/index.js";
import { parseChoice } from "../../shared/functions/activation-choice.js";
import { checkCount } from "../../shared/settings/counts.js";
import { functionCount, type ExplorerState } from "./explorer-state.js";

/** Samples and landmarks of a function over a range of x. */
export interface Curve {
  samples: ExploreResult;
  landmarks: LandmarksResult;
}

/** A function's value, slope and curvature at the cursor. */
export interface Reading {
  value: number;
  slope: number;
  curvature: number;
}

/** Everything that is drawn and read out, computed for one state of the figure. */
export interface CurveData {
  from: number;
  to: number;
  /** Curves by the functions' texts, in the order of the state. */
  curves: ReadonlyMap<string, Curve>;
  /** Texts of f and g if their difference is shown. */
  pair: readonly [string, string] | undefined;
  difference: DifferenceResult | undefined;
  cursor: number;
  readings: ReadonlyMap<string, Reading>;
}

export const emptyCurveData: CurveData = {
  from: NaN,
  to: NaN,
  curves: new Map(),
  pair: undefined,
  difference: undefined,
  cursor: NaN,
  readings: new Map(),
};

/** Evenly spaced samples of a curve, and the most that are added where it bends. */
const SAMPLES = 201;
const EXTRA = 600;

/** Texts of the two functions whose difference is shown; undefined if none is. */
export const pairOf = (state: ExplorerState): readonly [string, string] | undefined => {
  const first = state.functions.at(-1);
  return state.minus === "" || first === undefined ? undefined : [first, state.minus];
};

/** Texts of the functions that are read out: those on show or, for a difference, its two. */
export const readOf = (state: ExplorerState): readonly string[] => pairOf(state) ?? state.functions;

/** Requests curve data from the core; curves of an unchanged range are taken from the last data. */
export class Curves {
  readonly #client: ExperimentCalls;
  readonly #channel: string;

  constructor(client: ExperimentCalls, channel: string) {
    this.#client = client;
    this.#channel = channel;
  }

  /**
   * Requests what a state and a cursor need, and reuses what `known` has; undefined if a newer request replaced
   * this one. Throws ConfigError for too many functions, or none.
   */
  async curveData(
    state: ExplorerState,
    cursor: number,
    known: CurveData,
  ): Promise<CurveData | undefined> {
    checkCount("functions", state.functions, functionCount);
    const { from, to } = state;
    const isSame = known.from === from && known.to === to;
    const old: CurveData["curves"] = isSame ? known.curves : new Map();
    const texts = readOf(state);
    const [curves, readings, difference] = await Promise.all([
      each(texts, (text, i) => old.get(text) ?? this.#curve(text, state, i)),
      each(texts, (text, i) => this.#reading(text, cursor, i)),
      this.#difference(state, cursor),
    ]);
    const pair = pairOf(state);
    if (!curves || !readings || (pair && !difference)) return undefined;
    return { from, to, curves, pair, difference, cursor, readings };
  }

  async #curve(
    text: string,
    { from, to }: ExplorerState,
    place: number,
  ): Promise<Curve | undefined> {
    const activation = parseChoice(text);
    const channel = `${this.#channel} ${place}`;
    const range = { activation, from, to };
    const [samples, landmarks] = await Promise.all([
      this.#client.explore({ ...range, samples: SAMPLES, extra: EXTRA }, channel),
      this.#client.landmarks(range, channel),
    ]);
    return samples && landmarks && { samples, landmarks };
  }

  async #reading(text: string, cursor: number, place: number): Promise<Reading | undefined> {
    const activation = parseChoice(text);
    const channel = `${this.#channel} cursor ${place}`;
    const at = await this.#client.evaluate(
      { activation, precision: "double", at: [cursor] },
      channel,
    );
    return at && { value: at.value[0]!, slope: at.slope[0]!, curvature: at.curvature[0]! };
  }

  async #difference(state: ExplorerState, cursor: number): Promise<DifferenceResult | undefined> {
    const pair = pairOf(state);
    if (!pair) return undefined;
    const [activation, other] = [parseChoice(pair[0]), parseChoice(pair[1])];
    const { from, to } = state;
    const config = { activation, other, from, to, samples: SAMPLES, extra: EXTRA, at: cursor };
    return this.#client.difference(config, this.#channel);
  }
}

/** Answers of `ask` by text; undefined if one of them is undefined. */
export async function each<T>(
  texts: readonly string[],
  ask: (text: string, place: number) => Promise<T | undefined> | T | undefined,
): Promise<Map<string, T> | undefined> {
  const answers = await Promise.all(texts.map(async (text, i) => ask(text, i)));
  if (!answers.every((answer) => answer !== undefined)) return undefined;
  return new Map(texts.map((text, i) => [text, answers[i] as T]));
}
