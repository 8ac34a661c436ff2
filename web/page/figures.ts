import type { FigureFailure } from "../elements/shared/figure/figure-events.js";

/** The code of each figure, by its tag. */
const loaders: Readonly<Record<string, () => Promise<unknown>>> = {
  "activation-explorer": () => import("../elements/activation-explorer/index.js"),
  "activation-zoo": () => import("../elements/activation-zoo/index.js"),
  "device-speed": () => import("./device-speed/index.js"),
  "dying-relu": () => import("../elements/dying-relu/index.js"),
  "gradient-flow": () => import("../elements/gradient-flow/index.js"),
  "order-guess": () => import("./order-guess/index.js"),
  "softmax-lab": () => import("../elements/softmax-lab/index.js"),
  "spiral-race": () => import("../elements/spiral-race/index.js"),
  "xor-proof": () => import("../elements/xor-proof/index.js"),
};

/** How far below or above the window a figure's place may be when its code is fetched: one screen. */
const MARGIN = "100%";

/** The tags of the figures whose code is fetched later: all but the first screen. */
export const laterFigures: readonly string[] = Object.keys(loaders);

/** The sentence under the still of a figure whose code did not arrive. Browsers remember that: the page has to be loaded again. */
function sayMissing(figure: Element): void {
  if (figure.querySelector(".missing")) return;
  const button = document.createElement("button");
  button.textContent = "Load the page again";
  button.addEventListener("click", () => location.reload());
  const sentence = document.createElement("p");
  sentence.className = "missing";
  sentence.role = "alert";
  sentence.append("The code of this figure did not arrive. ", button);
  figure.append(sentence);
}

/** Fetches the code of a figure, once, and upgrades it; false, and said beside its still, if it does not arrive. */
export async function loadFigure(figure: Element): Promise<boolean> {
  try {
    await loaders[figure.localName]?.();
    return true;
  } catch {
    sayMissing(figure);
    return false;
  }
}

/** Marks the page if the core cannot run in this browser: no figure then needs more room than its still. */
function markUnsupported(event: Event): void {
  const { error } = (event as CustomEvent<FigureFailure>).detail;
  if (error.name !== "UnsupportedError") return;
  document.documentElement.classList.add("unsupported");
}

/** Fetches the code of each figure when its place comes near. Until then its still stands there. */
export function loadFiguresWhenNear(): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        void loadFigure(target);
      }
    },
    { rootMargin: `${MARGIN} 0px` },
  );
  addEventListener("failure", markUnsupported);
  for (const figure of document.querySelectorAll(laterFigures.join(", "))) {
    observer.observe(figure);
  }
}
