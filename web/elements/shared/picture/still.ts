import type { Catalogue, Engine, ExperimentCalls } from "../../../engine/index.js";
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

/** What a figure shows in a state. */
export interface Shown {
  /** Draws it without its controls, in any look. */
  draw: (look: StillLook) => Still;
  /** Its numbers as comma-separated values, with all digits. */
  csv: () => string;
}

/** The core, by its experiments. */
export interface StillSources {
  calls: ExperimentCalls;
  catalogue: Catalogue;
}

/** The core in this thread, where a race is run to its end at once. */
export interface LocalSources extends StillSources {
  engine: Engine;
}

/** A figure that can be drawn without a page. */
export interface StillFigure<State extends FigureState = FigureState> {
  /** The element: `activation-explorer`. */
  tag: string;
  initialState: State;
  /** Computes what a state shows. Rejects with ConfigError for invalid values. */
  compute(state: State, sources: StillSources): Promise<Shown>;
}
