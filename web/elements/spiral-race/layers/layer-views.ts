import { saturatedBelow } from "../../../engine/index.js";

/** A view of the layers. */
export type LayerView = "gradients" | "dead" | "saturated" | "inputs";

/** The views in the order of their buttons; `saying` says what a view's pictures show. */
export const layerViews: readonly { id: LayerView; name: string; saying: string }[] = [
  {
    id: "gradients",
    name: "Gradients",
    saying:
      "Size of each layer’s gradient over the epochs, weight for weight, relative to the output layer’s.",
  },
  {
    id: "dead",
    name: "Dead units",
    saying: "Share of each layer’s units whose slope is 0 for every point, over the epochs.",
  },
  {
    id: "saturated",
    name: "Saturated",
    saying: `Share of slopes under ${saturatedBelow} in each layer, over all units and points, over the epochs.`,
  },
  {
    id: "inputs",
    name: "What goes into f",
    saying: "Where the numbers lie that go into each layer’s activation, at the epoch looked at.",
  },
];

/** The view of an id; "gradients" for other text. */
export const viewOf = (text: string): LayerView =>
  layerViews.find(({ id }) => id === text)?.id ?? "gradients";
