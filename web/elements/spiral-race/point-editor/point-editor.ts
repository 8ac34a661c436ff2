import type { ReactiveController, ReactiveControllerHost, TemplateResult } from "lit";
import { parsePoints, type DatasetResult } from "../../../engine/index.js";
import { clamp } from "../../../plot/index.js";
import { extentOf } from "../state/race-dataset.js";
import type { PointEditorPicture } from "./point-editor-drawing.js";
import { asPlaced, countOf, erased, placed, pointsText, type Points } from "./edited-points.js";
import { pointEditorView, toolOf, type Tool } from "./point-editor-view.js";

/** Inputs of the point editor, and what it calls. */
export interface PointEditorOptions {
  /** Whether the points have values from -1 to 1 in place of classes. */
  hasValues: boolean;
  /** The state's custom points. */
  custom: Points;
  /** The points of the present race ((n, 3), flat: x, y, label). */
  racing: ArrayLike<number> | null;
  /**
   * Checks points in the core; rejects with the core's sentence, resolves to undefined if a newer check replaced
   * this one.
   */
  check: (points: Points) => Promise<DatasetResult | undefined>;
  /** Called with valid points and their number of classes. */
  use: (points: Points, classes: number) => void;
}

/**
 * Reach of the eraser, distance between points drawn by a moving pointer, and step of a key, relative to half a
 * side.
 */
const REACH = 0.12;
const SPRAY = 0.08;
const KEY = { plain: 0.05, shift: 0.2, alt: 0.01 };

/** The most changes that can be undone. */
const MOST_UNDOS = 50;

const messageOf = (reason: unknown): string =>
  reason instanceof Error ? reason.message : String(reason);

/**
 * An editor of points of two classes, or of the values -1 and 1, placed by tap, pointer or keyboard on a pad, or typed as text. Valid points
 * go to the race at once; others stay in the editor, with the core's sentence.
 */
export class PointEditor implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #points: Points = [];
  /** The state's points at the last rendering or the last valid change, joined to text. */
  #known = "";
  #past: Points[] = [];
  #tool: Tool = "0";
  #cursor = { x: 0, y: 0 };
  #isFocused = false;
  /** The last point placed by a pressed pointer. */
  #sprayed: { x: number; y: number } | undefined;
  #said = "";
  #hint = "";
  #text = "";
  #problem = "";
  #options!: PointEditorOptions;
  #hasValues = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isFocused = false;
  }

  /** The data of the pad's drawing. */
  get model(): PointEditorPicture {
    const cursor = this.#isFocused ? this.#cursor : undefined;
    const hasValues = this.#hasValues;
    return { points: this.#points, extent: extentOf(this.#points), cursor, hasValues };
  }

  render(options: PointEditorOptions): TemplateResult {
    this.#options = options;
    this.#hasValues = options.hasValues;
    const known = options.custom.join();
    if (known !== this.#known && known !== "") this.#points = options.custom.map(Number);
    this.#known = known;
    return pointEditorView({
      points: this.#points,
      hasValues: options.hasValues,
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
      open: (file) => void this.#open(file),
      ...this.#gestures,
    });
  }

  /** Changes tool, text or problem, and renders. */
  #show({ tool = this.#tool, text = this.#text, problem = this.#problem }): void {
    [this.#tool, this.#text, this.#problem] = [tool, text, problem];
    this.#host.requestUpdate();
  }

  /** Replaces the points, undoably. */
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

  async #open(file: File): Promise<void> {
    this.#show({ text: await file.text() });
    await this.#read();
  }

  /** Replaces the points by those of the text, if all of them are valid. */
  async #read(): Promise<void> {
    try {
      const points = parsePoints(this.#text, this.#hasValues ? "values" : "classes");
      await this.#options.check(points);
      this.#show({ problem: "" });
      this.#draw(points, "Read.");
    } catch (reason) {
      this.#show({ problem: messageOf(reason) });
    }
  }

  /** Places or erases at a point of the plane, moved onto the pad. */
  #actAt(x: number, y: number, tool = this.#tool): void {
    const { extent } = this.model;
    const [px, py] = [clamp(x, -extent, extent), clamp(y, -extent, extent)];
    if (tool === "erase") {
      this.#draw(erased(this.#points, px, py, REACH * extent), "Erased.");
    } else {
      const { name, label } = toolOf(tool, this.#hasValues);
      this.#draw(placed(this.#points, px, py, label), `${name} at ${px.toFixed(2)}, ${py.toFixed(2)}.`); // prettier-ignore
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

  /**
   * Handlers of the pad. A pressed mouse draws points as it moves; fingers only tap, so that they can scroll the
   * page.
   */
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

  /** Does what a key stands for; returns whether it stands for anything. */
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
