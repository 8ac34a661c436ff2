import type { ActivationExplorer } from "../../elements/index.js";
import { loadFigure } from "../figures.js";
import { jumpTo } from "./jumps.js";

/** Jumps to a figure and focuses `target` in it. */
function goTo(figure: HTMLElement, target: string): void {
  jumpTo(figure);
  figure.shadowRoot?.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
}

/** Opens a function that is picked in the zoo in the explorer; a function of a list opens the softmax lab. */
export function openFromZoo(): void {
  const zoo = document.querySelector("activation-zoo");
  zoo?.addEventListener("open", (event) => {
    const { function: id, isList } = (event as CustomEvent<{ function: string; isList: boolean }>)
      .detail;
    void (isList ? openLab() : openExplorer(id));
  });
}

async function openLab(): Promise<void> {
  const lab = document.querySelector<HTMLElement>("softmax-lab");
  if (!lab) return;
  await loadFigure(lab);
  goTo(lab, "input");
}

async function openExplorer(id: string): Promise<void> {
  const explorer = document.querySelector<ActivationExplorer>("activation-explorer");
  if (!explorer) return;
  if (!(await loadFigure(explorer))) return goTo(explorer, "[tabindex='0']");
  await explorer.updateComplete;
  explorer.state = { functions: [id], overlay: false, minus: "" };
  explorer.dispatchEvent(new CustomEvent("change", { bubbles: true, composed: true }));
  goTo(explorer, "[tabindex='0']");
}
