import { html, noChange, type TemplateResult } from "lit";
import { AsyncDirective } from "lit/async-directive.js";
import { directive } from "lit/directive.js";

/** Milliseconds for which a sentence must not change before it is announced. */
const rest = 500;

/** Renders a text once it has not changed for `rest` milliseconds; the first text at once. */
class Rested extends AsyncDirective {
  #latest: string | undefined;
  #timer = 0;

  override render(text: string): unknown {
    if (text === this.#latest) return noChange;
    const isFirst = this.#latest === undefined;
    this.#latest = text;
    if (isFirst) return text;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(this.#settle, rest);
    return noChange;
  }

  #settle = (): void => this.setValue(this.#latest);

  protected override disconnected(): void {
    clearTimeout(this.#timer);
  }

  protected override reconnected(): void {
    this.#settle();
  }
}

const rested = directive(Rested);

/**
 * A view that changes with every step of a slider, hidden from screen readers, and its content in words, which
 * screen readers announce when the slider rests.
 */
export const liveRegion = (view: TemplateResult, words: string): TemplateResult => html`
  <div aria-hidden="true">${view}</div>
  <p class="hidden" role="status">${rested(words)}</p>
`;

/** A sentence that changes with every step of a slider and is announced when the slider rests. */
export const liveSentence = (words: string): TemplateResult =>
  liveRegion(html`<p class="sentence">${words}</p>`, words);
