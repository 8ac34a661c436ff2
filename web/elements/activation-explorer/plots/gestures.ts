import { follows } from "../../shared/controls/fingers.js";

/** A point on a plot: its canvas, and CSS pixels from the canvas's left and upper edge. */
export interface Spot {
  canvas: HTMLCanvasElement;
  x: number;
  y: number;
}

/** Handlers of gestures on the plots. */
export interface GestureTarget {
  /** Moves the cursor to a point. */
  point(spot: Spot): void;
  /** The plot was pressed at `start` and has been dragged to `now`. */
  drag(start: Spot, now: Spot): void;
  /** Two fingers were put down at `starts` and are at `now`. */
  pinch(starts: readonly [Spot, Spot], now: readonly [Spot, Spot]): void;
  /** Zooms by the wheel: the range becomes `factor` times as wide, with the spot's x fixed. */
  wheel(spot: Spot, factor: number): void;
  /** A gesture begins; drags and pinches refer to the range as it is at this time. */
  begin(): void;
  /** The gesture has ended; `left`: the pointer has left the plots. */
  end(left: boolean): void;
}

/** CSS pixels beyond which a press becomes a drag. */
const SLACK = 4;

function spotOf(event: MouseEvent, canvas: HTMLCanvasElement): Spot {
  const box = canvas.getBoundingClientRect();
  return { canvas, x: event.clientX - box.left, y: event.clientY - box.top };
}

const canvasOf = (event: Event): HTMLCanvasElement | undefined =>
  event.composedPath().find((part) => part instanceof HTMLCanvasElement);

/**
 * Pointer and wheel events of the plots. A mouse moves the cursor and, pressed, drags the range; one finger moves
 * the cursor unless it scrolls the page, two pinch. The wheel scrolls the page unless the plots have the focus.
 */
export class Gestures {
  readonly #target: GestureTarget;
  /** Pointers that are down, by id: where they went down, and where they are. */
  readonly #held = new Map<number, { start: Spot; now: Spot }>();
  #isDragging = false;

  constructor(target: GestureTarget) {
    this.#target = target;
  }

  readonly down = (event: PointerEvent): void => {
    const canvas = canvasOf(event);
    if (!canvas || event.button !== 0) return;
    const spot = spotOf(event, canvas);
    this.#held.set(event.pointerId, { start: spot, now: spot });
    // A second finger begins a new gesture: all pointers start from where they are now.
    for (const pointer of this.#held.values()) pointer.start = pointer.now;
    canvas.setPointerCapture(event.pointerId);
    this.#isDragging = false;
    this.#target.begin();
    if (follows(event) && this.#held.size === 1) this.#target.point(spot);
  };

  readonly move = (event: PointerEvent): void => {
    const pointer = this.#held.get(event.pointerId);
    const canvas = pointer?.start.canvas ?? canvasOf(event);
    if (!canvas) return;
    const spot = spotOf(event, canvas);
    if (pointer) pointer.now = spot;
    const [first, second] = [...this.#held.values()];
    if (first && second) {
      this.#target.pinch([first.start, second.start], [first.now, second.now]);
    } else if (pointer && event.pointerType !== "touch") {
      this.#isDragging ||= Math.abs(spot.x - pointer.start.x) > SLACK;
      if (this.#isDragging) this.#target.drag(pointer.start, spot);
    } else if ((!this.#held.size || pointer) && follows(event)) {
      this.#target.point(spot);
    }
  };

  readonly up = (event: PointerEvent): void => {
    const pointer = this.#held.get(event.pointerId);
    if (!pointer) return;
    const isFinger = event.pointerType === "touch";
    if (isFinger && follows(event) && this.#held.size === 1) this.#target.point(pointer.now);
    this.#held.delete(event.pointerId);
    // A finger that stays down begins a new gesture from where it is.
    for (const pointer of this.#held.values()) pointer.start = pointer.now;
    if (this.#held.size > 0) this.#target.begin();
    this.#isDragging = false;
    this.#target.end(false);
  };

  readonly leave = (): void => {
    if (this.#held.size === 0) this.#target.end(true);
  };

  readonly wheel = (event: WheelEvent): void => {
    const canvas = canvasOf(event);
    const plots = event.currentTarget as HTMLElement;
    if (!canvas || !plots.matches(":focus")) return;
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 33;
    const turn = Math.max(-240, Math.min(240, event.deltaY * pixels));
    this.#target.wheel(spotOf(event, canvas), 1.0025 ** turn);
  };
}
