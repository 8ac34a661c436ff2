import { html, noChange, type TemplateResult } from "lit";
import { AsyncDirective } from "lit/async-directive.js";
import { directive } from "lit/directive.js";

/** How long a sentence stays the same before it is spoken, in milliseconds. */
const rest = 500;

/** Text that follows its value once that has come to rest; the first one it shows at once. */
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
 * A view of what changes with every step of a slider, and the same in words for a screen reader, which
 * speaks when the slider rests and not at each step.
 */
export const liveRegion = (view: TemplateResult, words: string): TemplateResult => html`
  <div aria-hidden="true">${view}</div>
  <p class="hidden" role="status">${rested(words)}</p>
`;

/** A sentence that changes with every step of a slider. */
export const liveSentence = (words: string): TemplateResult =>
  liveRegion(html`<p class="sentence">${words}</p>`, words);
