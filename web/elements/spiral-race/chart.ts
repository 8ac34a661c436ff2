import type { RunnerState } from "../../engine/index.js";
import { clamp, drawLosses, type Emphasis, type Frame, type Rect, type SeriesStyle, type Theme } from "../../plot/index.js"; // prettier-ignore

/** What the chart of losses shows. */
export interface ChartScene {
  runners: readonly RunnerState[];
  styles: ReadonlyMap<string, SeriesStyle>;
  theme: Theme;
  epochs: number;
  target: number | undefined;
  log: boolean;
  /** The epoch that is read out. */
  cursor: number | undefined;
  /** The runner that is pointed at, by label. */
  picked: string | undefined;
}

/** The loss curves of one start. */
export function drawChart(ctx: CanvasRenderingContext2D, scene: ChartScene, rect: Rect): Frame {
  const { runners, styles, picked, theme, ...chart } = scene;
  const emphasis = (label: string): Emphasis =>
    picked === undefined ? "normal" : label === picked ? "strong" : "faint";
  const series = runners.map(({ label, losses }) => ({
    label,
    losses,
    style: styles.get(label)!,
    emphasis: emphasis(label),
  }));
  return drawLosses(ctx, { ...chart, series }, rect, theme);
}

/** The epoch under a pixel of the chart, as far as anybody has come; undefined before the first. */
export function epochAt(frame: Frame, x: number, furthest: number): number | undefined {
  if (furthest === 0) return undefined;
  return clamp(Math.round(frame.x.invert(x)), 0, furthest - 1);
}
