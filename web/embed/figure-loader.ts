/** Functions that fetch and define elements, by their tags. */
export type Loaders = Readonly<Record<string, () => Promise<unknown>>>;

/** How far below or above the window a figure's place may be when its code is fetched: one screen. */
const MARGIN = "100%";

/** The sentence beside a figure whose code did not arrive. Browsers remember that: the page has to be loaded again. */
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

/** Fetches the code of figures when their places come near. Until then their children, such as a still, stand there. */
export class FigureLoader {
  readonly #loaders: Loaders;
  /** None in a browser without: figures are then loaded at once, and say what they lack. */
  readonly #nearby =
    "IntersectionObserver" in globalThis
      ? new IntersectionObserver((entries) => this.#look(entries), { rootMargin: `${MARGIN} 0px` })
      : undefined;

  constructor(loaders: Loaders) {
    this.#loaders = loaders;
  }

  /** Selects the figures that this loader knows. */
  get selector(): string {
    return Object.keys(this.#loaders).join(", ");
  }

  /** Fetches the code of a figure, unless it is defined already; false, and said beside its still, if it does not arrive. */
  async load(figure: Element): Promise<boolean> {
    try {
      if (!customElements.get(figure.localName)) await this.#loaders[figure.localName]?.();
      return true;
    } catch {
      sayMissing(figure);
      return false;
    }
  }

  /** Loads a figure when its place comes near; at once with `loading="eager"`. May be called again. */
  loadWhenNear(figure: Element): void {
    if (!this.#nearby || figure.getAttribute("loading") === "eager") void this.load(figure);
    else this.#nearby.observe(figure);
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      this.#nearby?.unobserve(target);
      void this.load(target);
    }
  }
}
