import { html, nothing, type TemplateResult } from "lit";
import { copyText } from "../export/copy-text.js";
import { download } from "../export/downloads.js";
import type { FigureFile } from "../export/figure-files.js";
import { knownHome } from "./home.js";
import { iframeText, lessonLink, markdownText, tagText } from "./share-texts.js";
import type { SharedFigure } from "./shared-figure.js";

/** What the menu "Share" asks of its figure. */
export interface ShareHost {
  requestUpdate(): void;
  /** The figure as it is now. */
  shared(): SharedFigure;
  /** The files as which it can be saved now. */
  files(): Promise<readonly FigureFile[]>;
}

/** The texts that can be copied, by the buttons' names; those that lead to pages only where these are. */
function textsOf(figure: SharedFigure): [name: string, text: string][] {
  const { address: home, hasPages } = knownHome() ?? {};
  const tag: [string, string] = ["HTML tag", tagText(home, figure)];
  if (!home || !hasPages) return [tag];
  return [
    ["Link", lessonLink(home, figure)],
    tag,
    ["Iframe", iframeText(home, figure)],
    ["Markdown", markdownText(home, figure)],
  ];
}

const sentenceOf = (reason: unknown): string =>
  reason instanceof Error ? reason.message : String(reason);

/** What the menu "Share" holds: what can be copied, and the files as which the figure can be saved. */
export class SharePanel {
  readonly #host: ShareHost;
  /** Formats of the files, of those that are copied and of those that are saved. */
  #formats: Readonly<Record<"copied" | "saved", readonly string[]>> = { copied: [], saved: [] };
  #status = "";
  /** The text that was copied last. */
  #copied = "";

  constructor(host: ShareHost) {
    this.#host = host;
  }

  render(): TemplateResult {
    void this.#list();
    return html`
      <div class="controls" role="group" aria-label="Copy">
        <span class="muted">Copy</span>
        ${textsOf(this.#host.shared()).map(
          ([name, text]) => html`<button @click=${() => void this.#copy(name, text)}>${name}</button>`, // prettier-ignore
        )}
        ${this.#formats.copied.map((format) => html`<button @click=${() => void this.#use(format)}>${format}</button>`)}
      </div>
      ${
        this.#formats.saved.length > 0
          ? html`<div class="controls" role="group" aria-label="Save the figure">
              <span class="muted">Save as</span>
              ${this.#formats.saved.map(
                (format) => html`<button @click=${() => void this.#use(format)}>${format}</button>`,
              )}
            </div>`
          : nothing
      }
      <p role="status">${this.#status}</p>
      ${this.#copied === "" ? nothing : html`<textarea readonly rows="3" aria-label="What was copied" .value=${this.#copied}></textarea>`}
    `;
  }

  /** Forgets what was copied or saved. */
  clear(): void {
    this.#say("");
  }

  #say(status: string, copied = ""): void {
    [this.#status, this.#copied] = [status, copied];
    this.#host.requestUpdate();
  }

  /** Lists the formats; once there are others, the panel is rendered again. */
  async #list(): Promise<void> {
    try {
      const files = await this.#host.files();
      const those = (are: boolean): string[] =>
        files.filter(({ isCopied = false }) => isCopied === are).map(({ format }) => format);
      const formats = { copied: those(true), saved: those(false) };
      if (JSON.stringify(formats) === JSON.stringify(this.#formats)) return;
      this.#formats = formats;
      this.#host.requestUpdate();
    } catch (reason) {
      if (this.#status === "") this.#say(sentenceOf(reason));
    }
  }

  async #copy(name: string, text: string): Promise<void> {
    const isDone = await copyText(text);
    const refused = "This browser does not let the page copy: take the text from here.";
    this.#say(isDone ? `${name} copied.` : refused, text);
  }

  /** Saves the figure as it is now, or copies it as a text. */
  async #use(format: string): Promise<void> {
    try {
      const file = (await this.#host.files()).find((each) => each.format === format);
      if (!file) return;
      if (file.isCopied) return await this.#copy(format, await (await file.content()).text());
      download(file.name, await file.content());
      this.#say(`${format} saved as ${file.name}.`);
    } catch (reason) {
      this.#say(sentenceOf(reason));
    }
  }
}
