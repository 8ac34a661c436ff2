import type {
  DifferenceResult,
  EngineClient,
  ExploreResult,
  LandmarksResult,
} from "../../../engine/index.js";
import { checkCount, parseChoice } from "../../shared/functions/activation-choice.js";
import { MOST_FUNCTIONS, type ExplorerState } from "./explorer-state.js";

/** A function over a range, as the core computed it. */
export interface Curve {
  samples: ExploreResult;
  landmarks: LandmarksResult;
}

/** A function at the cursor. */
export interface Reading {
  value: number;
  slope: number;
  curvature: number;
}

/** All that is drawn and read out, from one state of the figure: its parts belong together. */
export interface CurveData {
  from: number;
  to: number;
  /** By the functions' texts, in the order of the state. */
  curves: ReadonlyMap<string, Curve>;
  /** f and g, where it is their difference that is on show. */
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

/** Evenly spaced points of a curve; it gets more where it bends. */
const SAMPLES = 201;
const EXTRA = 600;

/** The two functions whose difference is on show, if one is. */
export const pairOf = (state: ExplorerState): readonly [string, string] | undefined => {
  const first = state.functions.at(-1);
  return state.minus === "" || first === undefined ? undefined : [first, state.minus];
};

/** Functions that are read out: those on show and, for a difference, its two. */
export const readOf = (state: ExplorerState): readonly string[] => pairOf(state) ?? state.functions;

/** Asks the core for pictures. What is known of the last one is not asked for again. */
export class Curves {
  readonly #client: EngineClient;
  readonly #channel: string;

  constructor(client: EngineClient, channel: string) {
    this.#client = client;
    this.#channel = channel;
  }

  /** Undefined when a later question took this one's place. */
  async curveData(
    state: ExplorerState,
    cursor: number,
    known: CurveData,
  ): Promise<CurveData | undefined> {
    checkCount("functions", state.functions, MOST_FUNCTIONS);
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

/** The answers by what they were asked about; undefined if one of them is. */
export async function each<T>(
  texts: readonly string[],
  ask: (text: string, place: number) => Promise<T | undefined> | T | undefined,
): Promise<Map<string, T> | undefined> {
  const answers = await Promise.all(texts.map(async (text, i) => ask(text, i)));
  if (!answers.every((answer) => answer !== undefined)) return undefined;
  return new Map(texts.map((text, i) => [text, answers[i] as T]));
}
