import { saturatedBelow } from "../../../engine/index.js";
import {
  drawCached,
  drawNetwork,
  drawPlace,
  drawSlopeHistogram,
  drawUnitNumbers,
  drawUnitView,
  formatMeasure,
  functionStyle,
  formulaStyle,
  subjects,
  type AnyContext,
  type Rect,
  type SlopeHistogram,
} from "../../../plot/index.js";
import { idOf, isFormula } from "../../shared/functions/activation-choice.js";
import { foldPicture } from "../folds/fold-data.js";
import { isHidden, layerChoices, placeOf } from "../state/network-shape.js";
import type { NetworkModel } from "../state/network-model.js";
import { tracedNumbers } from "../trace/walk.js";
import { diagramOf } from "./diagram.js";
import { largeView } from "./large-view.js";

/** How a canvas is painted, and the inputs of its picture. */
export interface CanvasDrawing {
  paint: (ctx: CanvasRenderingContext2D, rect: Rect) => void;
  shown: readonly unknown[];
}

/** What stays while a place moves: all but the numbers, and all but the place. */
const numberedNetworks = subjects();
const placedPictures = subjects();

/** The drawing of the network. */
export function networkDrawing(model: NetworkModel): CanvasDrawing {
  const { shape, layers, pictures, statistics, state, trace, walk, theme, config } = model;
  const { edge, unit, show, removed = [] } = state;
  const numbers = trace && (edge < 0 ? trace.values : trace.valueGradients);
  const chosen = trace ? walk[edge] : undefined;
  const draw = (ctx: AnyContext, rect: Rect): void => {
    const diagram = diagramOf({
      ...{ config, shape, layers, statistics, show, removed, chosen },
      weights: pictures?.network.weights,
      maps: pictures?.small,
      picked: unit,
    });
    drawNetwork(ctx, { ...diagram, isNumbered: numbers !== undefined }, rect, theme);
  };
  return {
    paint: (ctx, rect) => {
      if (!numbers || !pictures) return draw(ctx, rect);
      const still = numberedNetworks(pictures, statistics, layers, unit, edge, theme);
      drawCached(ctx, still, "", rect, draw);
      drawUnitNumbers(ctx, layers, tracedNumbers(layers, numbers, formatMeasure), rect, theme);
    },
    shown: [pictures, statistics, layers, unit, trace, edge],
  };
}

/** The drawing of the large picture. */
export function largeDrawing(model: NetworkModel): CanvasDrawing {
  const { shape, pictures, state, points, extent, theme, folds } = model;
  const covered = { ...model, extent: pictures?.extent ?? extent };
  const { point: place, unit, discrete, heldOut } = state;
  const draw = (ctx: AnyContext, rect: Rect): void => {
    const view = largeView(shape, pictures, state, covered);
    const picture = folds && foldPicture(folds, shape, extent, unit);
    drawUnitView(ctx, { ...view, folds: picture }, rect, theme);
  };
  return {
    paint: (ctx, rect) => {
      if (!pictures || place?.length !== 2) return draw(ctx, rect);
      const still = placedPictures(pictures, points, unit, discrete, heldOut, folds, theme);
      drawCached(ctx, still, "", rect, draw);
      drawPlace(ctx, { place, extent: covered.extent }, rect, theme);
    },
    shown: [pictures, points, place, unit, discrete, heldOut, folds],
  };
}

/** The picked unit's histogram under the curve of its activation's value or slope; undefined without one. */
function histogramOf(model: NetworkModel, curve: "value" | "slope"): SlopeHistogram | undefined {
  const { shape, statistics, state, theme, config, curve: samples } = model;
  const { unit } = state;
  if (!statistics || !isHidden(shape, unit) || !samples) return undefined;
  const { bins, from, to, histogram, below, above } = statistics;
  const choice = layerChoices(config)[placeOf(shape, unit).layer - 1]!;
  const of = (y: ArrayLike<number>) => ({ x: samples.x, y, breaks: samples.breaks });
  return {
    curve: of(samples[curve]),
    slope: of(samples.slope),
    name: curve === "value" ? "f" : "f′",
    style: isFormula(choice) ? formulaStyle(theme, 0) : functionStyle(idOf(choice), theme),
    shares: histogram.subarray(unit * bins, (unit + 1) * bins),
    ...{ from, to, flatBelow: saturatedBelow },
    below: below[unit]!,
    above: above[unit]!,
  };
}

/** The drawing of the picked unit's histogram. */
export function histogramDrawing(model: NetworkModel, curve: string): CanvasDrawing {
  return {
    paint: (ctx, rect) => {
      const histogram = histogramOf(model, curve === "value" ? "value" : "slope");
      if (histogram) drawSlopeHistogram(ctx, histogram, rect, model.theme);
    },
    shown: [model.statistics, model.curve, model.state.unit],
  };
}
