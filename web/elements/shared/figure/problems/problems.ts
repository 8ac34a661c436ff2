import { html, nothing, type TemplateResult } from "lit";
import type { CanvasError } from "../../../../plot/index.js";
import type { Refusals } from "./refusals.js";

/** Names of errors that a retry cannot fix: a setting is invalid, or the browser lacks a feature. */
const lasting = new Set(["ConfigError", "UnsupportedError"]);

/** Ways on from a failure. */
interface Ways {
  /** Asks again, where that can help. */
  retry: () => void;
  /** Leaves the settings that prevent a first picture; undefined where there is one, or nothing to leave. */
  startAnew?: () => void;
}

const button = (words: string, click: () => void): TemplateResult =>
  html`<button @click=${click}>${words}</button>`;

/** The way on from a failure. */
function wayOn({ name }: Error, { retry, startAnew }: Ways): TemplateResult | typeof nothing {
  if (!lasting.has(name)) return button("Try again", retry);
  return name === "ConfigError" && startAnew ? button("Use the defaults", startAnew) : nothing;
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
  render(ways: Ways): TemplateResult {
    const { retry } = ways;
    const waysOf = (problem: Error): Ways => (problem === this.failure ? ways : { retry });
    return html`<div class="body" role="alert">
      ${this.all.map((problem) => html`<p class="problem">${problem.message} ${wayOn(problem, waysOf(problem))}</p>`)}
    </div>`;
  }
}
