import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";

/** Disclosures whose content is rendered only while they are open. */
export class Disclosures {
  readonly #host: Pick<ReactiveControllerHost, "requestUpdate">;
  readonly #open = new Set<string>();

  constructor(host: Pick<ReactiveControllerHost, "requestUpdate">) {
    this.#host = host;
  }

  has(name: string): boolean {
    return this.#open.has(name);
  }

  /** Opens a disclosure; rendering shows it. */
  open(name: string): void {
    this.#open.add(name);
  }

  /** The disclosure `name` under its title. */
  render(name: string, title: string, content: () => TemplateResult): TemplateResult {
    const toggled = (event: Event): void => {
      if ((event.target as HTMLDetailsElement).open) this.#open.add(name);
      else this.#open.delete(name);
      this.#host.requestUpdate();
    };
    return html`
      <details
        class=${`fold-${name}`}
        data-group=${name}
        ?open=${this.has(name)}
        @toggle=${toggled}
      >
        <summary>${title}</summary>
        ${this.has(name) ? content() : nothing}
      </details>
    `;
  }
}
