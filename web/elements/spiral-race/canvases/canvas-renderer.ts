import { drawLosses, type Frame } from "../../../plot/index.js";
import { layerDrawing } from "../layers/layer-drawing.js";
import type { PointEditorPicture } from "../point-editor/point-editor-drawing.js";
import {
  lossChart,
  pointEditorDrawing,
  tileDrawing,
  type CanvasDrawing,
} from "./canvas-drawings.js";
import type { RaceViewModel } from "../state/race-view-model.js";
import { FrameSchedule } from "./frame-schedule.js";

/** Paints a drawing on a canvas, unless its inputs are unchanged. */
type Put = (canvas: HTMLCanvasElement, picture: CanvasDrawing) => void;

/** Paints the figure's canvases as far as they have changed; the loss chart of a running race at a slower pace. */
export class CanvasRenderer {
  readonly schedule = new FrameSchedule();
  readonly #put: Put;
  /** Counts the losses' versions that the chart has shown. */
  #version = 0;
  #frame: Frame | undefined;

  constructor(put: Put) {
    this.#put = put;
  }

  /** Frame (scales and rectangle) of the loss chart as last painted. */
  get frame(): Frame | undefined {
    return this.#frame;
  }

  /** Paints the canvases under `root`. */
  paint(root: ParentNode, model: RaceViewModel, editor: PointEditorPicture): void {
    const all = (name: string) => root.querySelectorAll<HTMLCanvasElement>(name);
    all("[data-runner]").forEach((tile, i) => this.#put(tile, tileDrawing(model, i)));
    if (model.session.phase !== "racing" || this.schedule.timeForChart()) this.#version++;
    for (const chart of all("[data-losses]")) this.#paintChart(chart, model);
    all("[data-layers]").forEach((strip, i) => this.#put(strip, layerDrawing(model, i)));
    for (const canvas of all("[data-pad]")) this.#put(canvas, pointEditorDrawing(model, editor));
  }

  #paintChart(canvas: HTMLCanvasElement, model: RaceViewModel): void {
    this.#put(canvas, {
      paint: (ctx, rect) => {
        this.#frame = drawLosses(ctx, lossChart(model), rect, model.theme);
      },
      shown: [model.summary ?? this.#version, model.at, model.picked, model.state.log],
    });
  }
}
