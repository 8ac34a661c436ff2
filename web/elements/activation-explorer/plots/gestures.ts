/** A place in a plot: which canvas, and pixels from its left and upper edge. */
export interface Spot {
  canvas: HTMLCanvasElement;
  x: number;
  y: number;
}

/** What the plots do about gestures. Distances are pixels of the canvas. */
export interface GestureTarget {
  /** The cursor is to go here. */
  point(spot: Spot): void;
  /** The plot is held at `start` and was dragged here. */
  drag(start: Spot, now: Spot): void;
  /** Two fingers, where they were put down and where they are. */
  pinch(starts: readonly [Spot, Spot], now: readonly [Spot, Spot]): void;
  /** The wheel asks for a range `factor` times as wide, around the spot. */
  wheel(spot: Spot, factor: number): void;
  /** A gesture begins: what is dragged or pinched is the range as it is now. */
  begin(): void;
  /** The pointer let go or left. */
  end(left: boolean): void;
}

/** Farther than this a press is a drag. */
const SLACK = 4;

function spotOf(event: MouseEvent, canvas: HTMLCanvasElement): Spot {
  const box = canvas.getBoundingClientRect();
  return { canvas, x: event.clientX - box.left, y: event.clientY - box.top };
}

const canvasOf = (event: Event): HTMLCanvasElement | undefined =>
  event.composedPath().find((part) => part instanceof HTMLCanvasElement);

/**
 * Pointers, fingers and the wheel over the plots. A mouse moves the cursor and drags the range; a
 * finger moves the cursor, two pinch; the wheel is left to the page until the plots have the focus.
 */
export class Gestures {
  readonly #target: GestureTarget;
  /** Pointers that are down: where they went down, and where they are. */
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
    // From here on everybody's start is here: a second finger begins another gesture.
    for (const pointer of this.#held.values()) pointer.start = pointer.now;
    canvas.setPointerCapture(event.pointerId);
    this.#isDragging = false;
    this.#target.begin();
    if (this.#held.size === 1) this.#target.point(spot);
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
    } else if (!this.#held.size || pointer) {
      this.#target.point(spot);
    }
  };

  readonly up = (event: PointerEvent): void => {
    if (!this.#held.delete(event.pointerId)) return;
    // The finger that stays down starts anew from where it is.
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
