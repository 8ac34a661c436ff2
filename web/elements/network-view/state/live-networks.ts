import {
  networkOf,
  type EngineClient,
  type RaceConfig,
  type UnitMapsResult,
  type UnitStatisticsResult,
} from "../../../engine/index.js";
import { PolledValue } from "../../spiral-race/state/polled-value.js";
import type { OpenRun } from "./open-run.js";
import { activationText, type NetworkState } from "./network-state.js";
import { parseChoice } from "../../shared/functions/activation-choice.js";

/** Pixels of each side of a unit's picture, and of the large one. */
const SMALL = 24;
const LARGE = 64;

/** Least milliseconds between two requests for pictures: of a run of one's own, of a race's, and for statistics. */
const EVERY = 66;
const FOLLOWED_EVERY = 150;
const STATISTICS_EVERY = 500;

/** A request for pictures waits this many times as long as the last one took: at most a ninth of a worker's time. */
const REST = 8;

/** Which network it is, with its weights: what the pure functions of the core take. */
export type OpenNetwork = ReturnType<typeof networkOf> & {
  weights: Float64Array;
  removed: number[];
  blend: number;
};

/** The pictures of one epoch. */
export interface NetworkPictures {
  /** Tells apart networks: the run, the epoch, and what was changed by hand. */
  key: string;
  epoch: number;
  network: OpenNetwork;
  /** The shown units' pictures. */
  small: UnitMapsResult;
  /** The picked unit's, or the outputs'. */
  large: UnitMapsResult;
  /** What goes into these. */
  zero: UnitMapsResult;
  extent: number;
}

/** What is asked for. */
export interface PicturesWanted {
  state: NetworkState;
  /** Numbers of the units that are shown, and of those in the large picture. */
  units: readonly number[];
  picked: readonly number[];
  run: OpenRun;
  client: EngineClient;
  /** Whether the run is that of a race, whose time it costs. */
  isFollowed: boolean;
  /** Changes with every weight that is set by hand in the run. */
  revision: number;
}

/** Weights with those set by hand in their places. */
function withEdits(weights: Float64Array, edited: readonly number[]): Float64Array {
  const own = weights.slice();
  for (let i = 0; i + 1 < edited.length; i += 2) {
    if (edited[i]! < own.length) own[edited[i]!] = edited[i + 1]!;
  }
  return own;
}

/** The network of a run with some weights. */
export function openNetwork(
  config: RaceConfig,
  { removed = [], edited = [], blend }: NetworkState,
  weights: Float64Array,
): OpenNetwork {
  const run = {
    ...config,
    activation: parseChoice(activationText(config)),
    seed: config.seeds[0]!,
  };
  return {
    ...networkOf(run),
    weights: withEdits(weights, edited),
    removed: [...removed],
    blend,
  };
}

/** Pictures and statistics of a run's network, at the pace at which they arrive. */
export class LiveNetwork {
  readonly #channel: string;
  readonly #pictures: PolledValue<NetworkPictures>;
  readonly #statistics: PolledValue<UnitStatisticsResult>;
  #took = 0;
  #episode = "";

  /** `changed` is called when something has arrived, and when it is time to ask again. */
  constructor(channel: string, changed: () => void) {
    this.#channel = channel;
    this.#pictures = new PolledValue(changed);
    this.#statistics = new PolledValue(changed);
  }

  get pictures(): NetworkPictures | undefined {
    return this.#pictures.value;
  }

  get statistics(): UnitStatisticsResult | undefined {
    return this.#statistics.value;
  }

  /** Drops everything. */
  forget(): void {
    this.#pictures.forget();
    this.#statistics.forget();
  }

  /** Asks for what is shown and has changed. */
  refresh(wanted: PicturesWanted, failed: (reason: unknown) => void): void {
    const { run, state } = wanted;
    if (run.episode !== this.#episode) this.forget();
    this.#episode = run.episode;
    const { at, removed, edited, blend } = state;
    const epoch = at < 0 ? run.progress : String(at);
    const base = JSON.stringify([run.episode, epoch, removed, edited, blend, wanted.revision]);
    const look = JSON.stringify([state.show, state.asClass, wanted.units, wanted.picked]);
    const pause = Math.max(wanted.isFollowed ? FOLLOWED_EVERY : EVERY, REST * this.#took);
    const pictures = () => this.#ask(wanted, base);
    this.#pictures.poll(base + look, pictures, failed, { pause: at < 0 ? pause : 0 });
    if (!this.pictures) return;
    const { network, key } = this.pictures;
    const statistics = () => wanted.client.unitStatistics({ ...network, points: run.points }, `${this.#channel} statistics`); // prettier-ignore
    this.#statistics.poll(key, statistics, failed, { pause: STATISTICS_EVERY });
  }

  async #ask({ run, state, units, picked, client }: PicturesWanted, base: string) {
    const { race, index, config, extent } = run;
    const kept = await race.weights(index, state.at < 0 ? undefined : state.at);
    if (!kept) return undefined;
    const network = openNetwork(config, state, kept.weights);
    const begin = performance.now();
    const { loss, labelSmoothing } = config;
    const asked = {
      ...network,
      of: state.show,
      target: state.asClass,
      loss,
      labelSmoothing,
      extent,
    };
    const channel = this.#channel;
    const [small, large, zero] = await Promise.all([
      client.unitMaps({ ...asked, units: [...units], resolution: SMALL }, `${channel} small`),
      client.unitMaps({ ...asked, units: [...picked], resolution: LARGE }, `${channel} large`),
      client.unitMaps({ ...asked, of: "pre_activation", units: [...picked], resolution: LARGE }, `${channel} zero`), // prettier-ignore
    ]);
    this.#took = performance.now() - begin;
    if (!small || !large || !zero) return undefined;
    return { key: `${base} ${kept.epoch}`, epoch: kept.epoch, network, small, large, zero, extent };
  }
}
