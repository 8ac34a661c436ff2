import type { Catalogue, Engine, ExperimentCalls } from "../../../engine/index.js";
import type { Setting } from "../../../engine/settings.js";
import type { Rect, Theme } from "../../../plot/index.js";
import type { FigureState } from "../figure/figure-state.js";

/** One of a still's drawings: a canvas of the live figure, or a heading. */
export interface StillPart {
  /** Name of the canvas; headings have none. */
  name?: string;
  rect: Rect;
  /** Draws it with the upper left corner of `rect` at (0, 0). */
  draw: (ctx: CanvasRenderingContext2D) => void;
}

/** What a figure shows, without its controls: each canvas has the size that it has on a page of that width. */
export interface Still {
  /** Name of the picture, one line. */
  title: string;
  /** What is to be seen, in a few sentences. */
  description: string;
  width: number;
  height: number;
  parts: readonly StillPart[];
}

/** How a still is to look. */
export interface StillLook {
  theme: Theme;
  /** Width of the figure in CSS pixels. */
  width: number;
  /** Height of the still; left out, that of the figure. */
  height?: number | undefined;
}

/** The core in this thread: its experiments are called as a client's are. */
export interface StillSources {
  engine: Engine;
  calls: ExperimentCalls;
  catalogue: Catalogue;
}

/** A figure that can be drawn without a page. */
export interface StillFigure<State extends FigureState = FigureState> {
  /** Name on the command line: `explorer`. */
  name: string;
  /** The element: `activation-explorer`. */
  tag: string;
  summary: string;
  /** An example of a command line. */
  example: string;
  /** Every entry of the state by its key. An entry without a value in `initialState` is unset by default. */
  entries: Readonly<Record<string, Setting>>;
  initialState: State;
  /** Computes what a state shows; the result draws it in any look. Throws ConfigError for invalid values. */
  compute: (state: State, sources: StillSources) => Promise<(look: StillLook) => Still>;
}
