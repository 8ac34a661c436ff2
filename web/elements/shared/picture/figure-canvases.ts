import { CanvasError, prepareCanvas, type Theme } from "../../../plot/index.js";
import { PaintTurns } from "./paint-turns.js";

/** What the canvases need of their figure. */
export interface CanvasHost {
  view: () => Window & typeof globalThis;
  theme: () => Theme;
  /** Options of the contexts. */
  options: () => CanvasRenderingContext2DSettings | undefined;
  /** Asks for a frame, in which the figure calls `paintIn`. */
  requestFrame: () => void;
  /** Called where nothing can be painted. */
  refuse: (reason: CanvasError) => void;
}

/** The canvases of a figure: their sizes, and what has been painted on each. */
export class FigureCanvases {
  readonly #host: CanvasHost;
  readonly #turns = new PaintTurns();
  readonly #sizes = new Map<Element, { width: number; height: number }>();
  /** Inputs of each canvas's last painting, as {@link paint} compares them. */
  readonly #painted = new WeakMap<HTMLCanvasElement, readonly unknown[]>();
  #root: ParentNode | undefined;
  #resizes: ResizeObserver | undefined;

  constructor(host: CanvasHost) {
    this.#host = host;
  }

  /** Follows the sizes of the canvases under `root`, as {@link observe} finds them, until `disconnect`. */
  connect(root: ParentNode & EventTarget, signal: AbortSignal): void {
    this.#root = root;
    const view = this.#host.view();
    if ("ResizeObserver" in view) {
      this.#resizes = new view.ResizeObserver((entries) => this.#resized(entries));
    }
    // A canvas whose context was lost comes back empty: it is painted again.
    const restored = ({ target }: Event): void => {
      this.#painted.delete(target as HTMLCanvasElement);
      this.ask();
    };
    root.addEventListener("contextrestored", restored, { capture: true, signal });
  }

  disconnect(): void {
    this.#resizes?.disconnect();
    this.#sizes.clear();
  }

  get #all(): readonly HTMLCanvasElement[] {
    return [...(this.#root?.querySelectorAll("canvas") ?? [])];
  }

  /** Asks for a drawing, in the next frame and in as many more as it takes. */
  ask(): void {
    this.#turns.ask();
    this.#host.requestFrame();
  }

  /** Follows the canvases that are there now. */
  observe(): void {
    for (const canvas of this.#all) this.#resizes?.observe(canvas);
  }

  /** Whether a canvas has a size, if there are any. */
  get areOnScreen(): boolean {
    return [...this.#sizes.values()].some(({ width }) => width > 0) || this.#all.length === 0;
  }

  /** Measures the canvases now. */
  measure(): void {
    for (const canvas of this.#all) {
      const { clientWidth: width, clientHeight: height } = canvas;
      if (width > 0 && height > 0) this.#sizes.set(canvas, { width, height });
    }
  }

  #resized(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, contentRect } of entries) {
      if (!target.isConnected) this.#sizes.delete(target);
      else this.#sizes.set(target, { width: contentRect.width, height: contentRect.height });
    }
    this.ask();
  }

  /**
   * Runs `draw`, which calls {@link paint} for every canvas, in the frame of this time. What it has no time for is painted
   * in the next one; returns whether there was time for all.
   */
  paintIn(frame: number, draw: () => void): boolean {
    this.#turns.begin(frame);
    draw();
    if (!this.#turns.isLate) return true;
    this.#host.requestFrame();
    return false;
  }

  /**
   * Clears a canvas and runs `paint` on it, in CSS pixels; does nothing before the canvas has been measured. `shown` are
   * the inputs of the picture: while they, size, pixel ratio and theme are unchanged, it is not painted again.
   */
  paint(
    canvas: HTMLCanvasElement,
    paint: (ctx: CanvasRenderingContext2D, width: number, height: number) => void,
    shown: readonly unknown[],
  ): void {
    const size = this.#sizes.get(canvas);
    if (!size) return;
    const { width, height } = size;
    const { devicePixelRatio } = this.#host.view();
    const inputs = [width, height, devicePixelRatio, this.#host.theme(), ...shown];
    const before = this.#painted.get(canvas);
    if (before?.length === inputs.length && before.every((part, i) => Object.is(part, inputs[i])))
      return;
    this.#turns.take(canvas, () => {
      this.#painted.set(canvas, inputs);
      this.#attempt(canvas, () => {
        const ctx = prepareCanvas(canvas, width, height, devicePixelRatio, this.#host.options());
        if (ctx) paint(ctx, width, height);
      });
    });
  }

  #attempt(canvas: HTMLCanvasElement, paint: () => void): void {
    try {
      paint();
    } catch (reason) {
      if (!(reason instanceof CanvasError)) throw reason;
      this.#painted.delete(canvas);
      this.#host.refuse(reason);
    }
  }
}
