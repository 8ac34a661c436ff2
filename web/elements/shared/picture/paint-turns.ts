/** Milliseconds of a frame within which paintings begin; the browser needs as long again to bring them to the screen. */
const MOST = 4;

/** In place of a frame's time: everything is painted at once. */
export const WHOLE = Infinity;

/** The frame in which something was painted last, and how long that has taken in all figures of the page. */
const now = { frame: NaN, spent: 0 };

/**
 * Spreads a figure's paintings over several frames, so that none takes long: what a frame has no time for is late, and
 * in the next one only that is painted. What changed meanwhile comes after it, if a drawing was asked for; so a picture
 * that is new whenever it is looked at is painted once for each time that it is asked for.
 */
export class PaintTurns {
  #late = new Set<Element>();
  #first: ReadonlySet<Element> = new Set();
  #isWhole = false;
  #isAsked = false;
  /** Whether a drawing was asked for since the last frame. */
  #isNew = false;

  /** Asks for a drawing of all canvases. */
  ask(): void {
    this.#isAsked = true;
  }

  /** Begins a drawing in the frame of this time. */
  begin(frame: number): void {
    if (frame !== now.frame) Object.assign(now, { frame, spent: 0 });
    this.#isWhole = frame === WHOLE;
    this.#isNew = this.#isAsked;
    this.#isAsked = false;
    this.#first = this.#late;
    this.#late = new Set();
  }

  /** Runs `paint` if it is the canvas's turn; else it is late. */
  take(canvas: Element, paint: () => void): void {
    const isBehind = this.#first.size > 0 && !this.#first.has(canvas);
    if (!this.#isWhole && (isBehind || now.spent >= MOST)) {
      if (!isBehind || this.#isNew) this.#late.add(canvas);
      return;
    }
    const start = performance.now();
    paint();
    now.spent += performance.now() - start;
  }

  /** Whether something is late. */
  get isLate(): boolean {
    return this.#late.size > 0;
  }
}
