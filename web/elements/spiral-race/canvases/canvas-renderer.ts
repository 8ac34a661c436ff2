import type { Frame } from "../../../plot/index.js";
import { layerPicture } from "../layers/layer-drawing.js";
import type { PadScene } from "../point-editor/point-editor-drawing.js";
import { lossPicture, padPicture, tilePicture, type Picture } from "./canvas-drawings.js";
import type { RaceScene } from "../state/race-view-model.js";
import { Turns } from "./frame-schedule.js";

/** Puts a picture on a canvas. */
type Put = (canvas: HTMLCanvasElement, picture: Picture) => void;

/** Says which canvases are painted in a frame, and from what. */
export class Painter {
  readonly #put: Put;
  readonly #turns = new Turns();
  #frames = 0;
  #frame: Frame | undefined;

  constructor(put: Put) {
    this.#put = put;
  }

  /** The chart of losses as it was painted last. */
  get frame(): Frame | undefined {
    return this.#frame;
  }

  /** Whether it is time to render words and figures. */
  timeForWords(): boolean {
    return this.#turns.timeForWords();
  }

  /** While it runs, one of the large canvases a frame, so that no frame is late; otherwise all of them. */
  paint(root: ParentNode, scene: RaceScene, pad: PadScene): void {
    const all = (name: string) => [...root.querySelectorAll<HTMLCanvasElement>(name)];
    const tiles = all("[data-runner]");
    const turn = scene.course.phase === "racing" ? this.#turns.next(tiles.length) : "all";
    tiles.forEach((tile, i) => {
      if (turn === "all" || turn === i) this.#put(tile, tilePicture(scene, i));
    });
    if (turn === "all" || turn === "chart") {
      for (const chart of all("[data-losses]")) this.#paintChart(chart, scene);
    }
    const strips = all("[data-layers]");
    strips.forEach((strip, i) => {
      const isDue = this.#frames % strips.length === i;
      if (turn === "all" || isDue) this.#put(strip, layerPicture(scene, i));
    });
    this.#frames++;
    for (const canvas of all("[data-pad]")) this.#put(canvas, padPicture(scene, pad));
  }

  #paintChart(canvas: HTMLCanvasElement, scene: RaceScene): void {
    const { paint } = lossPicture(scene);
    this.#put(canvas, { paint: (ctx, rect) => void (this.#frame = paint(ctx, rect)) });
  }
}
