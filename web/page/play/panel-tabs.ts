import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit"; // prettier-ignore

export const panelNames = { data: "Data", network: "Network", result: "Result" } as const;

type PanelName = keyof typeof panelNames;

const names = Object.keys(panelNames) as PanelName[];

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };

/** The tabs of the three panels, where these stand side by side in a strip that swipes. */
export class PanelTabs implements ReactiveController {
  readonly #host: Host;
  #current: PanelName = "network";
  #isOpen = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    [this.#current, this.#isOpen] = ["network", false];
  }

  /** Shows the first panel to be looked at, once; called after every update. */
  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.show(this.#current);
  }

  get #strip(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(".strip");
  }

  /** Scrolls to a panel. */
  show(name: PanelName, behavior: ScrollBehavior = "auto"): void {
    const strip = this.#strip;
    const panel = strip?.querySelector<HTMLElement>(`[data-panel=${name}]`);
    if (!strip || !panel) return;
    strip.scrollTo({ left: panel.offsetLeft, behavior });
    this.#set(name);
  }

  #set(name: PanelName): void {
    if (name === this.#current) return;
    this.#current = name;
    this.#host.requestUpdate();
  }

  /** Follows a finger that swipes. */
  readonly scrolled = (): void => {
    const strip = this.#strip;
    if (!strip || strip.scrollWidth <= strip.clientWidth + 1) return;
    const share = Math.abs(strip.scrollLeft) / strip.clientWidth;
    this.#set(names[Math.min(names.length - 1, Math.round(share))]!);
  };

  render(): TemplateResult {
    const isMoving = !matchMedia("(prefers-reduced-motion: reduce)").matches;
    return html`
      <nav class="tabs" aria-label="Panels">
        ${names.map(
          (name) => html`
            <button
              aria-current=${name === this.#current ? "true" : "false"}
              @click=${() => this.show(name, isMoving ? "smooth" : "auto")}
            >
              ${panelNames[name]}
            </button>
          `,
        )}
      </nav>
    `;
  }
}
