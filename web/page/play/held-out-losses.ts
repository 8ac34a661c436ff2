import type { EngineClient, RaceConfig } from "../../engine/index.js";
import { lossOf } from "../../engine/settings.js";
import type { NetworkPictures } from "../../elements/network-view/state/live-networks.js";
import type { Outcome } from "../../elements/shared/requests/outcome.js";
import { PolledValue } from "../../elements/shared/requests/polled-value.js";

/** Least milliseconds between two requests. */
const EVERY = 300;

/** The most epochs whose loss is kept: of more, every other one goes. */
const MOST = 400;

interface Measured {
  epoch: number;
  loss: number;
  /** Share of right answers, or R² in a regression. */
  score: number;
}

/** What is needed to measure a network on the points that are held out. */
export interface HeldOutWanted {
  client: EngineClient;
  config: RaceConfig;
  /** Tells apart runs and resets. */
  episode: number;
  pictures: NetworkPictures;
  points: ArrayLike<number>;
  heldOut: ArrayLike<number>;
}

/** Points by their indices. */
export const pointsAt = (points: ArrayLike<number>, indices: ArrayLike<number>): number[] =>
  Array.from(indices).flatMap((i) => [points[3 * i]!, points[3 * i + 1]!, points[3 * i + 2]!]);

/** A network's loss on the points that are held out, at the epochs at which it was looked at. */
export class HeldOutLosses {
  readonly #channel: string;
  readonly #present: PolledValue<Measured>;
  #episode = -1;
  #losses = new Map<number, number>();

  /** `changed` is called when a loss has arrived, and when it is time to ask again. */
  constructor(channel: string, changed: () => void) {
    this.#channel = channel;
    this.#present = new PolledValue(changed);
  }

  /** The network that is shown, on the points that are held out; undefined before it is known. */
  get present(): Measured | undefined {
    return this.#present.value;
  }

  /** Epochs and losses so far, ascending by epoch. */
  get curve(): { epochs: number[]; losses: number[] } {
    const all = [...this.#losses].sort(([a], [b]) => a - b);
    return { epochs: all.map(([epoch]) => epoch), losses: all.map(([, loss]) => loss) };
  }

  refresh(wanted: HeldOutWanted, outcome: Outcome): void {
    const { episode, heldOut, pictures } = wanted;
    if (episode !== this.#episode) this.forget();
    this.#episode = episode;
    if (heldOut.length === 0) return;
    this.#present.poll(pictures.key, () => this.#measure(wanted), outcome, { pause: EVERY });
  }

  async #measure({ client, config, episode, pictures, points, heldOut }: HeldOutWanted) {
    const { network, epoch } = pictures;
    const { labelSmoothing } = config;
    const held = pointsAt(points, heldOut);
    const asked = { ...network, points: held, loss: lossOf(config), labelSmoothing };
    const answer = await client.unitStatistics(asked, this.#channel);
    if (!answer || episode !== this.#episode) return undefined;
    this.#keep(epoch, answer.loss);
    return { epoch, loss: answer.loss, score: answer.r2 ?? answer.accuracy };
  }

  #keep(epoch: number, loss: number): void {
    this.#losses.set(epoch, loss);
    if (this.#losses.size <= MOST) return;
    const thinned = [...this.#losses].sort(([a], [b]) => a - b).filter((_, i) => i % 2 === 0);
    this.#losses = new Map(thinned);
  }

  forget(): void {
    this.#present.forget();
    this.#losses.clear();
  }
}
