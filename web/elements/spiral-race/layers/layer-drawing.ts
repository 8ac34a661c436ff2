import { healthStates, type RunnerPast } from "../../../engine/index.js";
import { drawHistogramRows, drawLayerStrip, type LayerStrip } from "../../../plot/index.js";
import type { CanvasDrawing } from "../canvases/canvas-drawings.js";
import type { RaceViewModel } from "../state/race-view-model.js";
import { viewOf, type LayerView } from "./layer-views.js";

/** The content of a runner's strip in a view: one row a layer, one record an epoch of `epochs`. */
function contentOf(
  { gradients, units }: RunnerPast,
  view: LayerView,
): Pick<LayerStrip, "epochs" | "content" | "layers"> {
  if (view === "gradients") {
    const { epochs, layers, states } = gradients;
    const at = (record: number, layer: number) => healthStates[states[record * layers + layer]!]!;
    // Without the output layer, which the other layers are compared with.
    return { epochs, layers: layers - 1, content: { kind: "states", at } };
  }
  const { epochs, layers } = units;
  const shares = view === "dead" ? units.dead : units.saturated;
  const at = (record: number, layer: number): number => shares[record * layers + layer]!;
  return { epochs, layers, content: { kind: "shares", at } };
}

/** The drawing of the layers of runner `index`. */
export function layerDrawing(model: RaceViewModel, index: number): CanvasDrawing {
  const { state, theme, history, past, config, at } = model;
  const view = viewOf(state.layersShow);
  const now = past?.[index]?.preActivations;
  if (view === "inputs") {
    const paint: CanvasDrawing["paint"] = (ctx, rect) => {
      if (now) drawHistogramRows(ctx, now, rect, theme);
    };
    return { paint, shown: [view, now] };
  }
  const records = history?.[index];
  const until = config?.epochs ?? 1;
  const cursor = at < 0 ? undefined : at;
  return {
    paint: (ctx, rect) => {
      if (!records) return;
      drawLayerStrip(ctx, { ...contentOf(records, view), until, cursor }, rect, theme);
    },
    shown: [view, records, until, cursor],
  };
}
