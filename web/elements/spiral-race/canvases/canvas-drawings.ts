import type { RaceSummary } from "../../../engine/index.js";
import { drawBoundary, drawLosses, type Emphasis, type Frame, type LossChart, type LossSeries, type Rect } from "../../../plot/index.js"; // prettier-ignore
import { lossName } from "../export/figure-caption.js";
import { drawPad, type PadScene } from "../point-editor/point-editor-drawing.js";
import type { RaceScene } from "../state/race-view-model.js";

/** A picture to be painted. */
export interface Picture<Result = void> {
  paint: (ctx: CanvasRenderingContext2D, rect: Rect) => Result;
  /** What it is made from: while that is the same it need not be painted again. */
  shown?: readonly unknown[];
}

type Curves = Pick<LossSeries, "label" | "losses" | "epochs" | "bands">;

/** The curves of one start. */
const oneStart = ({ shown }: RaceScene): Curves[] =>
  shown.map(({ label, losses }) => ({ label, losses }));

/** The median of all starts, half of them in the inner band, four of five in the outer one. */
const allStarts = ({ shown }: RaceScene, { activations }: RaceSummary): Curves[] =>
  activations.map(({ lines }, i) => ({
    label: shown[i].label,
    losses: lines.median,
    epochs: lines.epochs,
    bands: [
      { low: lines.low, high: lines.high },
      { low: lines.lowerQuartile, high: lines.upperQuartile },
    ],
  }));

/** The curves of the chart, one a function. */
export function lossSeries(scene: RaceScene): LossSeries[] {
  const { styles, picked, summary } = scene;
  const emphasis = (label: string): Emphasis =>
    picked === undefined ? "normal" : label === picked ? "strong" : "faint";
  return (summary ? allStarts(scene, summary) : oneStart(scene)).map((curves) => ({
    ...curves,
    style: styles.get(curves.label)!,
    emphasis: emphasis(curves.label),
  }));
}

/** The chart of losses, with the epoch that is read out. */
export function lossChart(scene: RaceScene): LossChart {
  const { config, catalogue, at, state } = scene;
  return {
    loss: catalogue && lossName(catalogue, config?.loss ?? "cross_entropy"),
    epochs: config?.epochs ?? 1,
    target: config?.target,
    log: state.log,
    cursor: at < 0 ? undefined : at,
    series: lossSeries(scene),
  };
}

/** The same as a picture. */
export const lossPicture = (scene: RaceScene): Picture<Frame> => ({
  paint: (ctx, rect) => drawLosses(ctx, lossChart(scene), rect, scene.theme),
});

/** What one network says over the plane. */
export function tilePicture(scene: RaceScene, index: number): Picture {
  const { shown, course, theme, past, at } = scene;
  const runner = shown.at(index);
  const then = at < 0 ? undefined : past?.[index]?.boundary;
  const boundary = then ?? runner?.boundary ?? null;
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
