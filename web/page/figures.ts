import type { FigureFailure } from "../elements/shared/figure/figure-events.js";
import { FigureLoader } from "../embed/figure-loader.js";
import { figures } from "../embed/figures.js";

const loader = new FigureLoader({
  ...figures,
  "device-speed": () => import("./device-speed/index.js"),
  "order-guess": () => import("./order-guess/index.js"),
});

/** Selects the figures whose code is fetched later: all but the first screen. */
export const laterFigures = loader.selector;

/** Fetches the code of a figure, and upgrades it; false, and said beside its still, if it does not arrive. */
export const loadFigure = (figure: Element): Promise<boolean> => loader.load(figure);

/** Marks the page if the core cannot run in this browser: no figure then needs more room than its still. */
function markUnsupported(event: Event): void {
  const { error } = (event as CustomEvent<FigureFailure>).detail;
  if (error.name !== "UnsupportedError") return;
  document.documentElement.classList.add("unsupported");
}

/** Fetches the code of each figure when its place comes near. Until then its still stands there. */
export function loadFiguresWhenNear(): void {
  addEventListener("failure", markUnsupported);
  for (const figure of document.querySelectorAll(laterFigures)) loader.loadWhenNear(figure);
}
