import { html, nothing, type TemplateResult } from "lit";
import { columnMiddle, networkHeight, networkSizes, networkWidth, rowTop, type LayerUnits } from "../../../plot/index.js"; // prettier-ignore
import type { NetworkShape } from "../state/network-shape.js";
import { shownPlace } from "./diagram.js";

/** What the tree over the drawing shows, and what it calls. */
export interface UnitTree {
  shape: NetworkShape;
  layers: readonly LayerUnits[];
  /** The name of the network, if it stands beside another; else empty. */
  whose: string;
  /** The unit that the keyboard is at. */
  current: number;
  picked: number;
  sentence: (unit: number) => string;
  layerSentence: (layer: number) => string;
  pick: (unit: number) => void;
  move: (unit: number) => void;
  unfold: () => void;
  /** What stands above the layers, in columns of the same width. */
  above?: TemplateResult | undefined;
}

/** The unit that a key moves to from `unit`; undefined for other keys. */
export function unitAfterKey(
  key: string,
  { shape, layers }: Pick<UnitTree, "shape" | "layers">,
  unit: number,
): number | undefined {
  const { layer, row } = shownPlace(shape, layers, unit);
  const { units } = layers[layer]!;
  const beside = (step: number): number | undefined => {
    const other = layers[layer + step]?.units;
    if (!other) return undefined;
    const share = units.length > 1 ? row / (units.length - 1) : 0.5;
    return other[Math.round(share * (other.length - 1))];
  };
  switch (key) {
    case "ArrowUp":
      return units[row - 1];
    case "ArrowDown":
      return units[row + 1];
    case "ArrowLeft":
      return beside(-1);
    case "ArrowRight":
      return beside(1);
    case "Home":
      return units[0];
    case "End":
      return units.at(-1);
    default:
      return undefined;
  }
}

function onKey(event: KeyboardEvent, tree: UnitTree): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "Enter" || event.key === " ") tree.pick(tree.current);
  else {
    const next = unitAfterKey(event.key, tree, tree.current);
    if (next === undefined) return;
    tree.move(next);
  }
  event.preventDefault();
  event.stopPropagation();
}

const unitItem = (tree: UnitTree, unit: number, layer: number, row: number): TemplateResult => html`
  <div
    class="unit"
    role="treeitem"
    aria-level="2"
    data-unit=${unit}
    data-own-keys
    tabindex=${unit === tree.current ? 0 : -1}
    aria-selected=${unit === tree.picked}
    aria-label=${tree.sentence(unit)}
    .style=${`left: ${columnMiddle(layer, tree.layers.length) * 100}%; top: ${rowTop(tree.layers, layer, row)}px`}
    @click=${() => tree.pick(unit)}
  >
    <span class="tip" title=${tree.sentence(unit)} aria-hidden="true"></span>
  </div>
`;

const layerItem = (tree: UnitTree, { units }: LayerUnits, layer: number): TemplateResult => html`
  <div role="treeitem" aria-level="1" aria-expanded="true" aria-label=${tree.layerSentence(layer)}>
    <div role="group">${units.map((unit, row) => unitItem(tree, unit, layer, row))}</div>
  </div>
`;

const rest = (
  tree: UnitTree,
  { units, folded }: LayerUnits,
  layer: number,
): TemplateResult | typeof nothing =>
  folded === 0
    ? nothing
    : html`<button
        class="rest"
        .style=${`left: ${columnMiddle(layer, tree.layers.length) * 100}%; top: ${rowTop(tree.layers, layer, units.length)}px`}
        aria-label=${`${folded} more ${layer === 0 ? "inputs" : `units of layer ${layer}`}: show all`}
        @click=${tree.unfold}
      >
        ${folded} more
      </button>`;

/** The least width of the layers, and how many they are. */
const columns = (layers: readonly LayerUnits[]): string =>
  `--_network-width: ${networkWidth(layers)}px; --_layers: ${layers.length}`;

/** The network: its drawing, and over it a tree of layers and units for pointers, fingers, keys and screen readers. */
export const unitTree = (tree: UnitTree): TemplateResult => html`
  <div class="network-scroll" data-group="network" .style=${columns(tree.layers)}>
    ${tree.above ?? nothing}
    <div
      class="network"
      .style=${`height: ${networkHeight(tree.layers)}px; --_unit-size: ${networkSizes.unit}px`}
    >
      <div class="plot"><canvas data-network aria-hidden="true"></canvas></div>
      <div
        role="tree"
        aria-label=${`${tree.whose ? `Network with ${tree.whose}` : "Network"}, layers from left to right`}
        aria-orientation="horizontal"
        @keydown=${(event: KeyboardEvent) => onKey(event, tree)}
      >
        ${tree.layers.map((layer, i) => layerItem(tree, layer, i))}
      </div>
      ${tree.layers.map((layer, i) => rest(tree, layer, i))}
    </div>
  </div>
`;

/** Room for a network before it is known. */
export const emptyTree = (layers: readonly LayerUnits[]): TemplateResult => html`
  <div class="network-scroll" data-group="network" .style=${columns(layers)}>
    <div class="network" .style=${`height: ${networkHeight(layers)}px`}>
      <div class="plot"><canvas data-network></canvas></div>
    </div>
  </div>
`;
