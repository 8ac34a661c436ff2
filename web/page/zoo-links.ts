import type { ActivationExplorer } from "../elements/index.js";

/** Moves to a figure: the eye by scrolling, the keyboard by focus. */
function goTo(figure: HTMLElement, target: string): void {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  figure.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
  figure.shadowRoot?.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
}

/** What is picked in the zoo opens in the explorer; a function of a list, in the softmax lab. */
export function openFromZoo(): void {
  const zoo = document.querySelector("activation-zoo");
  zoo?.addEventListener("open", (event) => {
    const { function: id, isList } = (event as CustomEvent<{ function: string; isList: boolean }>)
      .detail;
    const lab = document.querySelector<HTMLElement>("softmax-lab");
    const explorer = document.querySelector<ActivationExplorer>("activation-explorer");
    if (isList && lab) return goTo(lab, "input");
    if (!explorer) return;
    explorer.state = { functions: [id], overlay: false, minus: "" };
    explorer.dispatchEvent(new CustomEvent("change", { bubbles: true, composed: true }));
    goTo(explorer, "[tabindex='0']");
  });
}
