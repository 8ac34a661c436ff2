import { html, nothing, type TemplateResult } from "lit";
import type { LayerUnits, SeriesStyle } from "../../../plot/index.js";
import { swatch } from "../../shared/controls/fields.js";
import type { NetworkModel } from "../state/network-model.js";
import { firstUnitsOf, MOST_LAYERS, MOST_UNITS } from "../state/network-shape.js";
import { besideOf, type NetworkState } from "../state/network-state.js";
import { shownUnits } from "../state/shown-units.js";
import { largePicture, type LargeHandlers } from "./large-picture.js";
import { emptyTree, unitTree, type UnitTree } from "./unit-tree.js";
import { layerSentence, unitSentence } from "./unit-words.js";

/** What a stage shows beside its model, and its handlers. */
export interface Stage extends LargeHandlers, Pick<UnitTree, "current" | "pick" | "unfold"> {
  /** The place of the network: 0, or 1 for the one beside. */
  side: number;
  /** The style of its function; undefined where the network stands alone. */
  style: SeriesStyle | undefined;
  move: (unit: number, side: number) => void;
}

/** A network's drawing and tree, with `above` over its layers. */
export function stageTree(
  model: NetworkModel,
  { side, style, current, pick, move, unfold }: Stage,
  above?: TemplateResult,
): TemplateResult {
  const { shape, layers, statistics, state, config, catalogue, runner } = model;
  const { removed = [] } = state;
  return unitTree({
    ...{ shape, layers, current, pick, unfold, above },
    whose: style ? runner.label : "",
    picked: state.unit,
    sentence: (unit) => unitSentence(shape, unit, statistics, removed),
    layerSentence: (layer) => layerSentence(shape, layers, layer, config, catalogue.activations),
    move: (unit) => move(unit, side),
  });
}

/** A network with its large picture, under the name of its function if it stands beside another. */
export function stage(model: NetworkModel, stage: Stage): TemplateResult {
  const { side, style } = stage;
  const whose = style ? model.runner.label : "";
  return html`
    <div
      class="stagearea"
      data-side=${side}
      role=${style ? "group" : nothing}
      aria-label=${whose || nothing}
    >
      ${style ? html`<h3 class="whose" title=${whose}>${swatch(style)} <span>${whose}</span></h3>` : nothing}
      ${stageTree(model, stage)} ${largePicture(model, whose, stage)}
    </div>
  `;
}

/** The layers of a state's network before that is there, if it can be there at all: the state is not yet checked. */
export function expectedLayers({ layers, all }: NetworkState, most: number): LayerUnits[] {
  const widths = layers.slice(0, MOST_LAYERS).map((width) => Math.min(width, MOST_UNITS));
  const shape = { widths, firstUnits: firstUnitsOf(widths) };
  return shownUnits(shape, undefined, { all, keep: -1, most });
}

/** Room for the networks of a state before they are there. */
export function emptyStages(state: NetworkState, most: number): TemplateResult {
  const isPair = besideOf(state) !== undefined;
  const layers = expectedLayers(state, most);
  const nobody = (): void => undefined;
  return html`<div class=${isPair ? "sides" : ""}>
    ${(isPair ? [0, 1] : [0]).map(
      (side) => html`
        <div class="stagearea" data-side=${side}>
          ${isPair ? html`<h3 class="whose">&nbsp;</h3>` : nothing} ${emptyTree(layers)}
          ${largePicture(undefined, "", { change: nobody, slide: nobody, hover: nobody })}
        </div>
      `,
    )}
  </div>`;
}
