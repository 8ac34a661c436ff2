import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import { copyText, download } from "../export/downloads.js";
import type { FigureFile } from "../export/figure-files.js";
import { homeAddress } from "./home.js";
import { iframeText, lessonLink, markdownText, tagText, type SharedFigure } from "./share-texts.js";

/** What the menu asks of its figure. */
interface ShareHost extends ReactiveControllerHost {
  readonly files: readonly FigureFile[];
  /** The figure as it is now. */
  shared(): SharedFigure;
}

/** The texts that can be copied, by the buttons' names; those that lead to the built folder only where it is known. */
function textsOf(figure: SharedFigure): [name: string, text: string][] {
  const home = homeAddress();
  const tag: [string, string] = ["HTML tag", tagText(home, figure)];
  if (!home) return [tag];
  return [
    ["Link", lessonLink(home, figure)],
    tag,
    ["Iframe", iframeText(home, figure)],
    ["Markdown", markdownText(home, figure)],
  ];
}

/** A figure's menu "Share": what can be copied, and the files as which it can be saved. */
export class ShareMenu {
  readonly #host: ShareHost;
  #isOpen = false;
  #status = "";
  /** The text that was copied last. */
  #copied = "";

  constructor(host: ShareHost) {
    this.#host = host;
  }

  render(): TemplateResult {
    return html`
      <details class="share" data-group="share" @toggle=${this.#toggle}>
        <summary>Share</summary>
        ${this.#isOpen ? this.#content() : nothing}
      </details>
    `;
  }

  #content(): TemplateResult {
    const { files } = this.#host;
    return html`
      <div class="controls" role="group" aria-label="Copy">
        <span class="muted">Copy</span>
        ${textsOf(this.#host.shared()).map(
          ([name, text]) => html`<button @click=${() => void this.#copy(name, text)}>${name}</button>`, // prettier-ignore
        )}
      </div>
      ${
        files.length > 0
          ? html`<div class="controls" role="group" aria-label="Save the figure">
              <span class="muted">Save as</span>
              ${files.map(
                (file) =>
                  html`<button @click=${() => void this.#save(file)}>${file.format}</button>`,
              )}
            </div>`
          : nothing
      }
      <p role="status">${this.#status}</p>
      ${this.#copied === "" ? nothing : html`<textarea readonly rows="3" aria-label="What was copied" .value=${this.#copied}></textarea>`}
    `;
  }

  #toggle = (event: Event): void => {
    this.#isOpen = (event.target as HTMLDetailsElement).open;
    this.#say("");
  };

  #say(status: string, copied = ""): void {
    [this.#status, this.#copied] = [status, copied];
    this.#host.requestUpdate();
  }

  async #copy(name: string, text: string): Promise<void> {
    const isDone = await copyText(text);
    const refused = "This browser does not let the page copy: take the text from here.";
    this.#say(isDone ? `${name} copied.` : refused, text);
  }

  async #save({ format, name, content }: FigureFile): Promise<void> {
    try {
      download(name, await content());
      this.#say(`${format} saved as ${name}.`);
    } catch (reason) {
      this.#say(reason instanceof Error ? reason.message : String(reason));
    }
  }
}
