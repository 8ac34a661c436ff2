import type { EngineClient, RaceConfig } from "../../engine/index.js";
import { isRegression } from "../../engine/settings.js";
import { drawPoints, drawValues } from "../../plot/index.js";
import type { Theme } from "../../plot/index.js";
import { LatestAnswers } from "../../elements/shared/requests/latest-answers.js";
import type { CanvasDrawing } from "../../elements/network-view/network/canvases.js";
import { withConsequences } from "../../elements/spiral-race/settings/consequences.js";
import { datasetOf, extentOf } from "../../elements/spiral-race/state/race-dataset.js";

/** Points of each class in a picture. */
const POINTS = 40;
/** Points in a picture of a regression. */
const VALUES = 80;

/** Small pictures of the datasets, with the noise and the classes that are set. */
export class DatasetPictures {
  readonly #requests = new Map<string, LatestAnswers>();
  readonly #channel: string;
  readonly #changed: () => void;
  #points = new Map<string, Float64Array>();

  /** `changed` is called when a picture has arrived. */
  constructor(channel: string, changed: () => void) {
    this.#channel = channel;
    this.#changed = changed;
  }

  /** Asks for the points of datasets, as far as they have changed. A setting that cannot be is reported by the run. */
  refresh(client: EngineClient, config: RaceConfig, kinds: readonly string[]): void {
    for (const kind of kinds) {
      const of = { ...config, ...withConsequences({ dataset: kind }, config) } as RaceConfig;
      const most = isRegression(of) ? VALUES : POINTS;
      const asked = { ...datasetOf(of), kind, points: Math.min(most, config.points) };
      const channel = `${this.#channel} ${kind}`;
      const requests = this.#requests.get(kind) ?? new LatestAnswers();
      this.#requests.set(kind, requests);
      void requests.ask(
        JSON.stringify(asked),
        () => client.dataset(asked, channel),
        ({ points }) => {
          this.#points = new Map(this.#points).set(kind, points);
          this.#changed();
        },
        () => undefined,
      );
    }
  }

  forget(): void {
    this.#requests.clear();
    this.#points = new Map();
  }

  /** The drawing of a dataset. */
  drawing(kind: string, theme: Theme): CanvasDrawing {
    const points = this.#points.get(kind);
    const draw = isRegression({ dataset: kind }) ? drawValues : drawPoints;
    return {
      paint: (ctx, rect) => {
        if (points) draw(ctx, points, extentOf(points), rect, theme);
      },
      shown: [points],
    };
  }
}
