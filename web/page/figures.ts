/** The code of each figure, by its tag. */
const loaders: Readonly<Record<string, () => Promise<unknown>>> = {
  "activation-explorer": () => import("../elements/activation-explorer/index.js"),
  "activation-zoo": () => import("../elements/activation-zoo/index.js"),
  "dying-relu": () => import("../elements/dying-relu/index.js"),
  "gradient-flow": () => import("../elements/gradient-flow/index.js"),
  "order-guess": () => import("./order-guess/index.js"),
  "softmax-lab": () => import("../elements/softmax-lab/index.js"),
  "spiral-race": () => import("../elements/spiral-race/index.js"),
  "xor-proof": () => import("../elements/xor-proof/index.js"),
};

/** How far below or above the window a figure's place may be when its code is fetched: one screen. */
const MARGIN = "100%";

/** Fetches the code of a figure now, and upgrades it; once is enough. */
export const loadFigure = async (tag: string): Promise<void> => void (await loaders[tag]?.());

/** Fetches the code of each figure when its place comes near. Until then its still stands there. */
export function loadFiguresWhenNear(): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        // Without the code the still stays; coming by again asks again.
        loadFigure(target.localName).catch(() => observer.observe(target));
      }
    },
    { rootMargin: `${MARGIN} 0px` },
  );
  for (const figure of document.querySelectorAll(Object.keys(loaders).join(", "))) {
    observer.observe(figure);
  }
}
