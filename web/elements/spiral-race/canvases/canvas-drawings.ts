import type { RaceSummary } from "../../../engine/index.js";
import { drawBoundary, type Emphasis, type LossChart, type LossSeries, type Rect } from "../../../plot/index.js"; // prettier-ignore
import { isRegression } from "../../../engine/settings.js";
import { lossName } from "../export/figure-caption.js";
import { drawPointEditor, type PointEditorPicture } from "../point-editor/point-editor-drawing.js";
import { RESOLUTION } from "../state/race-session.js";
import type { RacePicture, RaceViewModel } from "../state/race-view-model.js";

/** How a canvas is painted. */
export interface CanvasDrawing {
  paint: (ctx: CanvasRenderingContext2D, rect: Rect) => void;
  /** Inputs of the picture: it is not painted again while they are unchanged. */
  shown: readonly unknown[];
}

type Curves = Pick<LossSeries, "label" | "losses" | "epochs" | "bands">;

/** Loss curves of the shown start, one a function. */
const oneStart = ({ shown }: RacePicture): Curves[] =>
  shown.map(({ label, losses }) => ({ label, losses }));

/**
 * Median loss of all starts, one curve a function, with the middle half (inner band) and four fifths of them
 * (outer band).
 */
const allStarts = ({ shown }: RacePicture, { activations }: RaceSummary): Curves[] =>
  activations.map(({ lines }, i) => ({
    label: shown[i]!.label,
    losses: lines.median,
    epochs: lines.epochs,
    bands: [
      { low: lines.low, high: lines.high },
      { low: lines.lowerQuartile, high: lines.upperQuartile },
    ],
  }));

/** The curves of the loss chart, one a function. */
export function lossSeries(model: RacePicture): LossSeries[] {
  const { styles, picked, summary } = model;
  const emphasis = (label: string): Emphasis =>
    picked === undefined ? "normal" : label === picked ? "strong" : "faint";
  return (summary ? allStarts(model, summary) : oneStart(model)).map((curves) => ({
    ...curves,
    style: styles.get(curves.label)!,
    emphasis: emphasis(curves.label),
  }));
}

/** The data of the loss chart, with the epoch looked at. */
export function lossChart(model: RacePicture): LossChart {
  const { config, at, state } = model;
  return {
    loss: config && lossName(config),
    epochs: config?.epochs ?? 1,
    target: config?.target,
    log: state.log,
    cursor: at < 0 ? undefined : at,
    series: lossSeries(model),
  };
}

/** The drawing of the decision boundary of runner `index`. */
export function tileDrawing(model: RacePicture, index: number): CanvasDrawing {
  const { shown, session, theme, past, at, config } = model;
  const runner = shown.at(index);
  const then = at < 0 ? undefined : past?.[index]?.boundary;
  const boundary = then ?? runner?.boundary ?? null;
  const points = runner?.points ?? session.points;
  const { extent } = session;
  const resolution = then ? RESOLUTION : (runner?.boundaryResolution ?? 0);
  const hasValues = config !== undefined && isRegression(config);
  const data = { boundary, points, resolution, extent, hasValues };
  return {
    paint: (ctx, rect) => drawBoundary(ctx, data, rect, theme),
    shown: [boundary, points],
  };
}

/** The drawing of the point editor's pad. */
export const pointEditorDrawing = (
  { theme }: Pick<RaceViewModel, "theme">,
  editor: PointEditorPicture,
): CanvasDrawing => ({
  paint: (ctx, rect) => drawPointEditor(ctx, editor, rect, theme),
  shown: [editor.points, editor.cursor],
});
