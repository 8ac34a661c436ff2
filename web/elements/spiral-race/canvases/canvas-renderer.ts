import type { Frame } from "../../../plot/index.js";
import { layerDrawing } from "../layers/layer-drawing.js";
import type { PointEditorPicture } from "../point-editor/point-editor-drawing.js";
import {
  lossDrawing,
  pointEditorDrawing,
  tileDrawing,
  type CanvasDrawing,
} from "./canvas-drawings.js";
import type { RaceViewModel } from "../state/race-view-model.js";
import { FrameSchedule } from "./frame-schedule.js";

/** Paints a drawing on a canvas. */
type Put = (canvas: HTMLCanvasElement, picture: CanvasDrawing) => void;

/** Paints the figure's canvases: all of them, or while the race runs a part of them in each frame. */
export class CanvasRenderer {
  readonly #put: Put;
  readonly #schedule = new FrameSchedule();
  #frames = 0;
  #frame: Frame | undefined;

  constructor(put: Put) {
    this.#put = put;
  }

  /** Frame (scales and rectangle) of the loss chart as last painted. */
  get frame(): Frame | undefined {
    return this.#frame;
  }

  /** Whether to render the text now; see {@link FrameSchedule}. */
  timeForWords(): boolean {
    return this.#schedule.timeForWords();
  }

  /**
   * Paints the canvases under `root`. While the race runs, it paints one tile or chart and one strip of layers a
   * frame, so that no frame is late.
   */
  paint(root: ParentNode, model: RaceViewModel, editor: PointEditorPicture): void {
    const all = (name: string) => [...root.querySelectorAll<HTMLCanvasElement>(name)];
    const tiles = all("[data-runner]");
    const turn = model.session.phase === "racing" ? this.#schedule.next(tiles.length) : "all";
    tiles.forEach((tile, i) => {
      if (turn === "all" || turn === i) this.#put(tile, tileDrawing(model, i));
    });
    if (turn === "all" || turn === "chart") {
      for (const chart of all("[data-losses]")) this.#paintChart(chart, model);
    }
    const strips = all("[data-layers]");
    strips.forEach((strip, i) => {
      const isDue = this.#frames % strips.length === i;
      if (turn === "all" || isDue) this.#put(strip, layerDrawing(model, i));
    });
    this.#frames++;
    for (const canvas of all("[data-pad]")) this.#put(canvas, pointEditorDrawing(model, editor));
  }

  #paintChart(canvas: HTMLCanvasElement, model: RaceViewModel): void {
    const { paint } = lossDrawing(model);
    this.#put(canvas, { paint: (ctx, rect) => void (this.#frame = paint(ctx, rect)) });
  }
}
