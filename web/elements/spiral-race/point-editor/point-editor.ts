import type { ReactiveController, ReactiveControllerHost, TemplateResult } from "lit";
import { parsePoints, type DatasetResult } from "../../../engine/index.js";
import { clamp } from "../../../plot/index.js";
import { extentOf } from "../state/race-dataset.js";
import type { PointEditorPicture } from "./point-editor-drawing.js";
import { asPlaced, countOf, erased, placed, pointsText, type Points } from "./edited-points.js";
import { pointEditorView, type Tool } from "./point-editor-view.js";

/** What a pad is told, and whom it tells. */
export interface PointEditorOptions {
  /** One's own points, as the state has them. */
  custom: Points;
  /** The points that the race runs on. */
  racing: ArrayLike<number> | null;
  /** Has the core look at points; rejects with its sentence, answers nothing if it was asked again meanwhile. */
  check: (points: Points) => Promise<DatasetResult | undefined>;
  /** Hears of points that can be raced on, and of how many classes they are. */
  use: (points: Points, classes: number) => void;
}

/** From how far an eraser reaches, how far apart sprayed points are, and how far a key goes; shares of half a side. */
const REACH = 0.12;
const SPRAY = 0.08;
const KEY = { plain: 0.05, shift: 0.2, alt: 0.01 };

/** Drawings that can be taken back. */
const MOST_UNDOS = 50;

const messageOf = (reason: unknown): string =>
  reason instanceof Error ? reason.message : String(reason);

/**
 * A pad on which points of two classes are placed by tap, pointer or keyboard, and the same points as text.
 * What can be raced on is handed on at once; what cannot yet stays here, with the core's sentence.
 */
export class PointEditor implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #points: Points = [];
  /** The points of the state as they were last seen. */
  #known = "";
  #past: Points[] = [];
  #tool: Tool = "0";
  #cursor = { x: 0, y: 0 };
  #isFocused = false;
  /** The point that a moving pointer left last. */
  #sprayed: { x: number; y: number } | undefined;
  #said = "";
  #hint = "";
  #text = "";
  #problem = "";
  #options!: PointEditorOptions;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isFocused = false;
  }

  /** What there is to draw. */
  get model(): PointEditorPicture {
    const cursor = this.#isFocused ? this.#cursor : undefined;
    return { points: this.#points, extent: extentOf(this.#points), cursor };
  }

  render(options: PointEditorOptions): TemplateResult {
    this.#options = options;
    const known = options.custom.join();
    if (known !== this.#known && known !== "") this.#points = options.custom.map(Number);
    this.#known = known;
    return pointEditorView({
      points: this.#points,
      tool: this.#tool,
      ...{ said: this.#said, hint: this.#hint, text: this.#text, problem: this.#problem },
      canUndo: this.#past.length > 0,
      choose: (tool) => this.#show({ tool }),
      undo: () => this.#undo(),
      clear: () => this.#draw([], "Cleared."),
      copy: () => this.#draw(asPlaced(this.#options.racing ?? []), "The race’s points."),
      write: () => this.#show({ text: pointsText(this.#points), problem: "" }),
      read: () => void this.#read(),
      edit: (text) => this.#show({ text }),
      ...this.#gestures,
    });
  }

  /** Shows something new. */
  #show({ tool = this.#tool, text = this.#text, problem = this.#problem }): void {
    [this.#tool, this.#text, this.#problem] = [tool, text, problem];
    this.#host.requestUpdate();
  }

  /** New points: kept at once, raced on if the core can. */
  #draw(points: Points, said: string): void {
    if (points === this.#points) return;
    this.#past = [...this.#past, this.#points].slice(-MOST_UNDOS);
    this.#take(points, said);
  }

  #undo(): void {
    const before = this.#past.pop();
    if (before) this.#take(before, "Taken back.");
  }

  #take(points: Points, said: string): void {
    this.#points = points;
    this.#said = `${said} ${countOf(points)} points.`;
    this.#host.requestUpdate();
    this.#options.check(points).then(
      (data) => {
        if (!data) return;
        this.#hint = "";
        this.#known = points.join();
        this.#options.use(points, data.classes);
        this.#host.requestUpdate();
      },
      (reason: unknown) => {
        this.#hint = points.length === 0 ? "" : messageOf(reason);
        this.#host.requestUpdate();
      },
    );
  }

  /** The text's points, all or none. */
  async #read(): Promise<void> {
    try {
      const points = parsePoints(this.#text);
      await this.#options.check(points);
      this.#show({ problem: "" });
      this.#draw(points, "Read.");
    } catch (reason) {
      this.#show({ problem: messageOf(reason) });
    }
  }

  /** What the tool does at a place. */
  #actAt(x: number, y: number, tool = this.#tool): void {
    const { extent } = this.model;
    const [px, py] = [clamp(x, -extent, extent), clamp(y, -extent, extent)];
    if (tool === "erase") {
      this.#draw(erased(this.#points, px, py, REACH * extent), "Erased.");
    } else {
      const color = tool === "0" ? "Blue" : "Orange";
      this.#draw(placed(this.#points, px, py, Number(tool)), `${color} at ${px.toFixed(2)}, ${py.toFixed(2)}.`); // prettier-ignore
    }
  }

  #placeOf(event: MouseEvent): { x: number; y: number } {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const { extent } = this.model;
    return {
      x: ((event.clientX - box.left) / box.width) * 2 * extent - extent,
      y: extent - ((event.clientY - box.top) / box.height) * 2 * extent,
    };
  }

  /** A mouse draws from where it is pressed; a finger taps, so that the page can still be pushed. */
  readonly #gestures = {
    down: (event: PointerEvent): void => {
      if (event.pointerType === "touch" || event.button !== 0) return;
      this.#sprayed = this.#placeOf(event);
      this.#actAt(this.#sprayed.x, this.#sprayed.y);
    },
    move: (event: PointerEvent): void => {
      if (!this.#sprayed || event.buttons !== 1) return;
      const { x, y } = this.#placeOf(event);
      const far = Math.hypot(x - this.#sprayed.x, y - this.#sprayed.y);
      if (far < SPRAY * this.model.extent) return;
      this.#sprayed = { x, y };
      this.#actAt(x, y);
    },
    tap: (event: MouseEvent): void => {
      const isDrawn = this.#sprayed !== undefined;
      this.#sprayed = undefined;
      const { x, y } = this.#placeOf(event);
      if (!isDrawn) this.#actAt(x, y);
    },
    focus: (event: FocusEvent): void => {
      this.#isFocused = event.type === "focus" && (event.target as Element).matches(":focus-visible"); // prettier-ignore
      this.#host.requestUpdate();
    },
    key: (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || !this.#onKey(event)) return;
      event.preventDefault();
      this.#isFocused = true;
      this.#host.requestUpdate();
    },
  };

  /** Whether the key was one of the pad's. */
  #onKey({ key, shiftKey, altKey }: KeyboardEvent): boolean {
    const { extent } = this.model;
    const step = extent * (shiftKey ? KEY.shift : altKey ? KEY.alt : KEY.plain);
    const { x, y } = this.#cursor;
    const moves: Record<string, readonly [number, number]> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, step],
      ArrowDown: [0, -step],
    };
    const move = moves[key];
    if (move) {
      const [dx, dy] = move;
      this.#cursor = { x: clamp(x + dx, -extent, extent), y: clamp(y + dy, -extent, extent) };
    } else if (key === "Enter" || key === " ") this.#actAt(x, y);
    else if (key === "Delete" || key === "Backspace") this.#actAt(x, y, "erase");
    else return false;
    return true;
  }
}
