import { html, nothing, type TemplateResult } from "lit";
import { fetchCode } from "../export/fetch-code.js";
import type { ShareHost, SharePanel } from "./share-panel.js";

/** A figure's menu "Share". The code of what it opens is fetched when somebody is about to open it. */
export class ShareMenu {
  readonly #host: ShareHost;
  #panel: SharePanel | undefined;
  #isAsked = false;
  #isOpen = false;
  #status = "Loading…";

  constructor(host: ShareHost) {
    this.#host = host;
  }

  render(): TemplateResult {
    const waiting = html`<p role="status">${this.#status}</p>`;
    return html`
      <details class="share" data-group="share" @toggle=${this.#toggle}>
        <summary @pointerdown=${this.#fetch} @focus=${this.#fetch}>Share</summary>
        ${this.#isOpen ? (this.#panel?.render() ?? waiting) : nothing}
      </details>
    `;
  }

  #toggle = (event: Event): void => {
    this.#isOpen = (event.target as HTMLDetailsElement).open;
    this.#fetch();
    this.#panel?.clear();
    this.#host.requestUpdate();
  };

  /** Fetches the code once; after a failure the next opening asks again. */
  #fetch = (): void => {
    if (this.#isAsked) return;
    this.#isAsked = true;
    fetchCode(() => import("./share-panel.js")).then(
      ({ SharePanel }) => {
        this.#panel = new SharePanel(this.#host);
        this.#host.requestUpdate();
      },
      ({ message }: Error) => {
        [this.#isAsked, this.#status] = [false, message];
        this.#host.requestUpdate();
      },
    );
  };
}
