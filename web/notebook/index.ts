/**
 * Figures in the cells of notebooks. For Jupyter and marimo, the module follows anywidget's convention: `render` puts a
 * figure into a cell, and keeps its state and the kernel's the same. For Observable, `figure` makes an element.
 */
import type { FigureState } from "../elements/shared/figure/figure-state.js";
import { changedEntries, figure, type Figure } from "./figure.js";

/** What anywidget gives: the traits of the widget in the kernel. */
export interface WidgetModel {
  get(name: "figure" | "state"): unknown;
  set(name: "state", value: FigureState): void;
  save_changes(): void;
  on(event: "change:state", listener: () => void): void;
  off(event: "change:state", listener: () => void): void;
}

/** Keeps the figure's state and the kernel's the same until what it returns is called. */
function tie(shown: Figure, model: WidgetModel): () => void {
  const follow = (): void => {
    shown.value = model.get("state");
  };
  const tell = (): void => {
    model.set("state", changedEntries(shown));
    model.save_changes();
  };
  model.on("change:state", follow);
  shown.addEventListener("change", tell);
  return () => model.off("change:state", follow);
}

/**
 * Puts the figure that the trait `figure` names into a cell, with the entries of the trait `state`; what it returns
 * takes it away again.
 */
export async function render({
  model,
  el,
}: {
  model: WidgetModel;
  el: HTMLElement;
}): Promise<() => void> {
  // prettier-ignore
  try {
    const shown = await figure(String(model.get("figure")), model.get("state"));
    const untie = tie(shown, model);
    el.append(shown);
    return () => {
      untie();
      shown.remove();
    };
  } catch (reason) {
    const sentence = document.createElement("p");
    sentence.role = "alert";
    sentence.textContent = reason instanceof Error ? reason.message : String(reason);
    el.append(sentence);
    return () => sentence.remove();
  }
}

export { figure };
export default { render };
