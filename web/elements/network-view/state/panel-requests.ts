import type {
  BendsResult,
  ExperimentCalls,
  ExploreResult,
  FoldsResult,
  RaceConfig,
  TraceResult,
  UnitStatisticsResult,
} from "../../../engine/index.js";
import { lossOf } from "../../../engine/settings.js";
import { parseChoice } from "../../shared/functions/activation-choice.js";
import { PolledValue } from "../../shared/requests/polled-value.js";
import type { NetworkPictures } from "./live-networks.js";
import { isHidden, layerChoices, placeOf, type NetworkShape } from "./network-shape.js";
import type { Outcome } from "../../shared/requests/outcome.js";
import { targetOf, type NetworkState } from "./network-state.js";

/** Least milliseconds between two requests for folds. */
const EVERY = 50;

/** A request waits this many times as long as the last one took. */
const REST = 4;

/** Exact folds, or for a function without them how much it bends where. */
export interface FoldsAnswer {
  folds: FoldsResult;
  /** Only where there are no exact folds. */
  bends: BendsResult | undefined;
  epoch: number;
}

/** A place of the plane, and a network's numbers there. */
export interface TracedPlace {
  x: number;
  y: number;
  trace: TraceResult;
}

/** What the open panels need of a network. */
export interface PanelsWanted {
  client: ExperimentCalls;
  config: RaceConfig;
  state: NetworkState;
  pictures: NetworkPictures;
  /** The activation of the picked unit's layer, if it has one, and the range of its histogram. */
  curve: { choice: string; from: number; to: number } | undefined;
  /** Numbers of the outputs. */
  outputs: readonly number[];
  /** x and y of the place under a pointer, if there is one. */
  hovered: readonly number[] | undefined;
}

/** Requests what the open panels show: the picked unit's function, the traced place, folds and bends. */
export class PanelRequests {
  readonly #channel: string;
  readonly #curve: PolledValue<ExploreResult>;
  readonly #trace: PolledValue<TracedPlace>;
  readonly #hovered: PolledValue<TracedPlace>;
  readonly #folds: PolledValue<FoldsAnswer>;
  #took = 0;

  /** `changed` is called when something has arrived, and when it is time to ask again. */
  constructor(channel: string, changed: () => void) {
    this.#channel = channel;
    this.#curve = new PolledValue(changed);
    this.#trace = new PolledValue(changed);
    this.#hovered = new PolledValue(changed);
    this.#folds = new PolledValue(changed);
  }

  get curve(): ExploreResult | undefined {
    return this.#curve.value;
  }

  get trace(): TracedPlace | undefined {
    return this.#trace.value;
  }

  /** The numbers of the place under a pointer. */
  get hovered(): TracedPlace | undefined {
    return this.#hovered.value;
  }

  get folds(): FoldsAnswer | undefined {
    return this.#folds.value;
  }

  /** Drops everything. */
  forget(): void {
    for (const each of [this.#curve, this.#trace, this.#hovered, this.#folds]) each.forget();
  }

  refresh(wanted: PanelsWanted, outcome: Outcome): void {
    const { client, curve, pictures, state } = wanted;
    if (curve) {
      const { choice, from, to } = curve;
      const { activation, parameters } = parseChoice(choice);
      const config = { activation, parameters, from, to };
      this.#curve.poll(JSON.stringify(curve), () => client.explore(config, `${this.#channel} curve`), outcome); // prettier-ignore
    }
    const places = { traced: [this.#trace, state.point], hovered: [this.#hovered, wanted.hovered] } as const; // prettier-ignore
    for (const [name, [value, place]] of Object.entries(places)) {
      if (!place) continue;
      const key = `${pictures.key} ${place.join()} ${state.asClass}`;
      value.poll(key, () => this.#askTrace(wanted, place, name), outcome);
    }
    if (state.folds) {
      const pause = Math.max(EVERY, REST * this.#took);
      this.#folds.poll(pictures.key, () => this.#askFolds(wanted), outcome, { pause });
    }
  }

  async #askTrace(
    { client, config, state, pictures }: PanelsWanted,
    [x = 0, y = 0]: readonly number[],
    name: string,
  ): Promise<TracedPlace | undefined> {
    const { labelSmoothing } = config;
    const target = targetOf(config, state);
    const asked = { ...pictures.network, x, y, ...target, loss: lossOf(config), labelSmoothing };
    const trace = await client.trace(asked, `${this.#channel} ${name}`);
    return trace && { x, y, trace };
  }

  async #askFolds({ client, pictures, outputs }: PanelsWanted): Promise<FoldsAnswer | undefined> {
    const { network, extent, epoch } = pictures;
    const begin = performance.now();
    const folds = await client.folds({ ...network, extent }, `${this.#channel} folds`);
    if (!folds) return undefined;
    const needsBends = !folds.isPiecewiseLinear || !folds.isComplete;
    const bends = needsBends
      ? await client.bends({ ...network, extent, units: [...outputs] }, `${this.#channel} bends`)
      : undefined;
    this.#took = performance.now() - begin;
    return { folds, bends, epoch };
  }
}

/** The function whose curve the picked unit's histogram stands under, over the histogram's range. */
export function curveWanted(
  config: RaceConfig,
  shape: NetworkShape,
  unit: number,
  statistics: UnitStatisticsResult | undefined,
): PanelsWanted["curve"] {
  if (!statistics || unit < 0 || !isHidden(shape, unit)) return undefined;
  const choice = layerChoices(config)[placeOf(shape, unit).layer - 1]!;
  return { choice, from: statistics.from, to: statistics.to };
}
