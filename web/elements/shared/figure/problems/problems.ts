import { html, nothing, type TemplateResult } from "lit";
import type { CanvasError } from "../../../../plot/index.js";
import type { Refusals } from "./refusals.js";

/** Names of errors that a retry cannot fix: a setting is invalid, or the browser lacks a feature. */
const lasting = new Set(["ConfigError", "UnsupportedError"]);

/** A failure's sentence, with a button to retry unless a retry cannot help. */
function sentence(problem: Error, retry: () => void): TemplateResult {
  const button = html`<button @click=${retry}>Try again</button>`;
  return html`<p class="problem">
    ${problem.message} ${lasting.has(problem.name) ? nothing : button}
  </p>`;
}

/** What keeps a figure, or a part of it, from being shown. */
export class Problems {
  readonly #refusals: Refusals;
  /** The last failure, cleared by the next success. */
  failure: Error | undefined;
  /** Why the last picture could not be drawn. */
  undrawn: CanvasError | undefined;

  constructor(refusals: Refusals) {
    this.#refusals = refusals;
  }

  /** All of them, the gravest first. */
  get all(): readonly Error[] {
    const { failure, undrawn } = this;
    return [failure, undrawn, ...this.#refusals.all].filter((one) => one !== undefined);
  }

  /** Whether the core cannot run in this browser. */
  get isUnsupported(): boolean {
    return this.failure?.name === "UnsupportedError";
  }

  /** Forgets what has to be tried again to be known; settings that could not be read stay. */
  forget(): void {
    this.failure = undefined;
    this.undrawn = undefined;
  }

  /** The sentences, which a screen reader says as they come. */
  render(retry: () => void): TemplateResult {
    return html`<div class="body" role="alert">
      ${this.all.map((problem) => sentence(problem, retry))}
    </div>`;
  }
}
