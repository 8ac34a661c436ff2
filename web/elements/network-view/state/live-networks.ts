import {
  networkOf,
  type ExperimentCalls,
  type EpochWeights,
  type RaceConfig,
  type UnitMapsResult,
  type UnitStatisticsResult,
} from "../../../engine/index.js";
import { lossOf } from "../../../engine/settings.js";
import { PolledValue } from "../../shared/requests/polled-value.js";
import type { OpenRun } from "./open-run.js";
import { activationText, targetOf, type NetworkState } from "./network-state.js";
import type { Outcome } from "../../shared/requests/outcome.js";
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

/** A run, and what is looked at in its network. */
export interface Look {
  state: NetworkState;
  run: OpenRun;
}

/** What is asked for. */
export interface PicturesWanted {
  /** One look a network; all at the same epoch. */
  looks: readonly Look[];
  /** Numbers of the units that are shown, and of those in the large picture. */
  units: readonly number[];
  picked: readonly number[];
  client: ExperimentCalls;
  /** Whether the runs are those of a race, whose time it costs. */
  isFollowed: boolean;
  /** Changes with every weight that is set by hand in the runs. */
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

/** How often weights of one epoch are asked for, before the next news are waited for. */
const MOST_TRIES = 4;

/**
 * The weights of all networks at one epoch, undefined if there are none. Of runs that have come unequally far these are
 * the latest that all have kept.
 */
async function weightsInStep(looks: readonly Look[]): Promise<EpochWeights[] | undefined> {
  const epochs = looks.map(({ run }) => run.runner.epoch);
  const areLevel = new Set(epochs).size === 1;
  const { at } = looks[0]!.state;
  let wanted = at >= 0 ? at : areLevel ? undefined : Math.min(...epochs);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const asked = wanted;
    const found = await Promise.all(looks.map(({ run }) => run.race.weights(run.index, asked)));
    if (!found.every((one) => one !== undefined)) return undefined;
    const earliest = Math.min(...found.map(({ epoch }) => epoch));
    if (found.every(({ epoch }) => epoch === earliest)) return found;
    // Runs that train together are level again in a moment; others have kept different epochs.
    if (asked !== undefined || !areLevel) wanted = earliest;
  }
  return undefined;
}

/** Pictures and statistics of one network or of two, of the same epoch, at the pace at which they arrive. */
export class LiveNetworks {
  readonly #channel: string;
  readonly #pictures: PolledValue<readonly NetworkPictures[]>;
  readonly #statistics: PolledValue<readonly UnitStatisticsResult[]>;
  #took = 0;
  #episode = "";

  /** `changed` is called when something has arrived, and when it is time to ask again. */
  constructor(channel: string, changed: () => void) {
    this.#channel = channel;
    this.#pictures = new PolledValue(changed);
    this.#statistics = new PolledValue(changed);
  }

  /** Pictures of each network; none before they have arrived. */
  get pictures(): readonly NetworkPictures[] {
    return this.#pictures.value ?? [];
  }

  get statistics(): readonly UnitStatisticsResult[] {
    return this.#statistics.value ?? [];
  }

  /** Drops everything. */
  forget(): void {
    this.#pictures.forget();
    this.#statistics.forget();
  }

  /** Asks for what is shown and has changed. */
  refresh(wanted: PicturesWanted, outcome: Outcome): void {
    const { looks, client } = wanted;
    const { state } = looks[0]!;
    const episode = looks.map(({ run }) => run.episode).join();
    if (episode !== this.#episode) this.forget();
    this.#episode = episode;
    const { at, removed, edited, blend } = state;
    const epoch = at < 0 ? looks.map(({ run }) => run.progress).join() : String(at);
    const base = JSON.stringify([episode, epoch, removed, edited, blend, wanted.revision]);
    const look = JSON.stringify([state.show, state.asClass, wanted.units, wanted.picked]);
    const pause = Math.max(wanted.isFollowed ? FOLLOWED_EVERY : EVERY, REST * this.#took);
    const pictures = () => this.#ask(wanted, base);
    this.#pictures.poll(base + look, pictures, outcome, { pause: at < 0 ? pause : 0 });
    const known = this.pictures;
    if (known.length === 0) return;
    const statistics = async () => {
      const all = await Promise.all(
        known.map(({ network }, i) =>
          client.unitStatistics(
            { ...network, points: looks[i]!.run.points, loss: lossOf(looks[i]!.run.config) },
            `${this.#channel} statistics ${i}`,
          ),
        ),
      );
      return all.every((one) => one !== undefined) ? all : undefined;
    };
    this.#statistics.poll(known[0]!.key, statistics, outcome, { pause: STATISTICS_EVERY });
  }

  async #ask(wanted: PicturesWanted, base: string) {
    const kept = await weightsInStep(wanted.looks);
    if (!kept) return undefined;
    const begin = performance.now();
    const all = await Promise.all(kept.map((weights, i) => this.#askOne(wanted, i, weights, base)));
    this.#took = performance.now() - begin;
    return all.every((one) => one !== undefined) ? all : undefined;
  }

  async #askOne(wanted: PicturesWanted, i: number, kept: EpochWeights, base: string) {
    const { looks, units, picked, client } = wanted;
    const { run, state } = looks[i]!;
    const { config, extent } = run;
    const network = openNetwork(config, state, kept.weights);
    const { labelSmoothing } = config;
    const asked = {
      ...network,
      of: state.show,
      ...targetOf(config, state),
      loss: lossOf(config),
      labelSmoothing,
      extent,
    };
    const channel = `${this.#channel} ${i}`;
    const [small, large, zero] = await Promise.all([
      client.unitMaps({ ...asked, units: [...units], resolution: SMALL }, `${channel} small`),
      client.unitMaps({ ...asked, units: [...picked], resolution: LARGE }, `${channel} large`),
      client.unitMaps({ ...asked, of: "pre_activation", units: [...picked], resolution: LARGE }, `${channel} zero`), // prettier-ignore
    ]);
    if (!small || !large || !zero) return undefined;
    return { key: `${base} ${kept.epoch}`, epoch: kept.epoch, network, small, large, zero, extent };
  }
}
