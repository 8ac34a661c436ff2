import { formatMeasure, unitPlaces, type LayerUnits } from "../../plot/index.js";
import type { NetworkModel } from "../../elements/network-view/state/network-model.js";
import { unitName, weightBetween } from "../../elements/network-view/state/network-shape.js";

/** How near a pointer has to be to a weight's line, CSS pixels. */
const REACH = 6;

/** Two units between which there is a weight. */
export type EdgeEnds = readonly [from: number, to: number];

function distanceTo(
  [x, y]: readonly [number, number],
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
): number {
  const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
  const along = ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x0 - share * (x1 - x0), y - y0 - share * (y1 - y0));
}

/** The weight whose line is nearest to a place in the drawing of a network; undefined if none is near. */
export function edgeNear(
  layers: readonly LayerUnits[],
  width: number,
  at: readonly [number, number],
): EdgeEnds | undefined {
  const places = unitPlaces(layers, { x: 0, y: 0, width, height: 0 });
  let nearest: { ends: EdgeEnds; distance: number } | undefined;
  layers.slice(1).forEach(({ units }, below) => {
    for (const from of layers[below]!.units) {
      for (const to of units) {
        const [start, end] = [places.get(from)!, places.get(to)!];
        const middle = start.height / 2;
        const distance = distanceTo(at, [start.x + start.width, start.y + middle], [end.x, end.y + middle]); // prettier-ignore
        if (distance <= (nearest?.distance ?? REACH)) nearest = { ends: [from, to], distance };
      }
    }
  });
  return nearest?.ends;
}

/** The drawing under a pointer, unless it is on a unit or a button there. */
function drawingOf(event: MouseEvent): HTMLElement | undefined {
  const path = event.composedPath().filter((each) => each instanceof HTMLElement);
  if (path[0]?.matches("[data-unit], button, .heads *")) return undefined;
  return path.find((each) => each.matches(".network"));
}

/** The weight under a pointer. */
export function edgeUnder(event: MouseEvent, { layers }: NetworkModel): EdgeEnds | undefined {
  const drawing = drawingOf(event);
  if (!drawing) return undefined;
  const box = drawing.getBoundingClientRect();
  return edgeNear(layers, box.width, [event.clientX - box.left, event.clientY - box.top]);
}

/** Shows the number of the weight under a pointer, in the tooltip. */
export function tellEdge(event: MouseEvent, model: NetworkModel): void {
  const drawing = drawingOf(event);
  if (!drawing) return;
  const ends = edgeUnder(event, model);
  drawing.style.cursor = ends ? "pointer" : "";
  const weight = ends && model.pictures?.network.weights[weightBetween(model.shape, ...ends)];
  drawing.title =
    ends && weight !== undefined
      ? `Weight from ${unitName(model.shape, ends[0])} to ${unitName(model.shape, ends[1])}: ${formatMeasure(weight)}. Click to set it.`
      : "";
}
