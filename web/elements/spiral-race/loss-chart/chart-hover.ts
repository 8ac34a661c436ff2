import { follows } from "../../shared/controls/fingers.js";
import type { Frame, LossSeries } from "../../../plot/index.js";
import { epochAt, nearestCurve } from "./chart-pointer.js";

/** The chart under the pointer, and what its pointer changes. */
export interface HoverHost {
  /** Frame of the chart as last painted; undefined before. */
  frame(): Frame | undefined;
  series(): readonly LossSeries[];
  /** The number of epochs run. */
  furthest(): number;
  /** Moves the view to an epoch. */
  look(epoch: number): void;
  requestDraw(): void;
  requestUpdate(): void;
}

/** The runner and the epoch under the pointer. */
export class ChartHover {
  readonly #host: HoverHost;
  #label: string | undefined;
  #epoch: number | undefined;

  constructor(host: HoverHost) {
    this.#host = host;
  }

  /** Label of the runner under the pointer. */
  get label(): string | undefined {
    return this.#label;
  }

  /** The epoch under the pointer; undefined for fingers. */
  get epoch(): number | undefined {
    return this.#epoch;
  }

  /** Sets the runner under a pointer that is not on the chart. */
  readonly pick = (label: string | undefined): void => {
    this.#label = label;
    this.#host.requestDraw();
  };

  /** Reads out the epoch under the pointer; a pressed pointer moves the view there. */
  readonly point = (event: PointerEvent): void => {
    if (!follows(event)) return;
    const isFinger = event.pointerType === "touch";
    const frame = this.#host.frame();
    if (!frame) return;
    const epoch = epochAt(frame, event.offsetX, this.#host.furthest());
    this.#label = nearestCurve(this.#host.series(), frame, event.offsetX, event.offsetY);
    if (epoch !== undefined && (isFinger || event.buttons === 1)) this.#host.look(epoch);
    this.#epoch = isFinger ? undefined : epoch;
    this.#host.requestUpdate();
  };

  readonly leave = (): void => {
    this.#epoch = undefined;
    this.#label = undefined;
    this.#host.requestUpdate();
  };
}
