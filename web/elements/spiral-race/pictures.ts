import {
  drawBoundary,
  drawLosses,
  type Emphasis,
  type Frame,
  type Rect,
} from "../../plot/index.js";
import { drawPad, type PadScene } from "./pad/pad-picture.js";
import type { RaceScene } from "./scene.js";

/** A picture to be painted. */
export interface Picture<Result = void> {
  paint: (ctx: CanvasRenderingContext2D, rect: Rect) => Result;
  /** What it is made from: while that is the same it need not be painted again. */
  shown?: readonly unknown[];
}

/** The loss curves of one start, with the epoch that is read out. */
export function lossPicture(scene: RaceScene): Picture<Frame> {
  const { shown, styles, picked, config, at, state, theme } = scene;
  const emphasis = (label: string): Emphasis =>
    picked === undefined ? "normal" : label === picked ? "strong" : "faint";
  const chart = {
    epochs: config?.epochs ?? 1,
    target: config?.target,
    log: state.log,
    cursor: at < 0 ? undefined : at,
    series: shown.map(({ label, losses }) => ({
      ...{ label, losses },
      style: styles.get(label)!,
      emphasis: emphasis(label),
    })),
  };
  return { paint: (ctx, rect) => drawLosses(ctx, chart, rect, theme) };
}

/** What one network says over the plane. */
export function tilePicture({ shown, course, theme }: RaceScene, index: number): Picture {
  const runner = shown.at(index);
  const boundary = runner?.boundary ?? null;
  const points = runner?.points ?? course.points;
  const { extent } = course;
  const resolution = runner?.boundaryResolution ?? 1;
  return {
    paint: (ctx, rect) => drawBoundary(ctx, { boundary, points, resolution, extent }, rect, theme),
    shown: [boundary, points],
  };
}

/** The pad for points of one's own. */
export const padPicture = ({ theme }: RaceScene, pad: PadScene): Picture => ({
  paint: (ctx, rect) => drawPad(ctx, pad, rect, theme),
  shown: [pad.points, pad.cursor],
});
