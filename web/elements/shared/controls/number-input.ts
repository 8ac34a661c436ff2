import { html, nothing, type TemplateResult } from "lit";
import { readDefinite } from "../../../engine/grammar/numbers.js";
import type { Range } from "../../../engine/settings.js";
import { enter } from "./entry.js";
import { nextNumber, type Step } from "./number-steps.js";
import { unlessEditing } from "./unless-editing.js";

/** A number as the value of an input; empty if it is not finite. */
export const plain = (value: number): string => (Number.isFinite(value) ? String(value) : "");

/** A number in an attribute of ARIA, which has no exponents. */
const ariaNumber = (value: number | undefined): string | typeof nothing => {
  const text = value === undefined ? "" : plain(value);
  return text === "" || text.includes("e") ? nothing : text;
};

/** A field for one number, what it is called in a refusal, and what it calls. */
export interface NumberInput {
  /** What a refusal calls the number. */
  label: string;
  /** The accessible name, for a field without a label around it. */
  name?: string;
  value: number;
  range?: Range;
  step?: Step;
  /** The value that the empty field stands for, and its placeholder. */
  empty?: { value: number; placeholder: string };
  /** Called with each number that is committed. */
  change: (value: number) => void;
}

/** Commits the next number on the keys Up and Down. */
function stepOnKey(event: KeyboardEvent, value: number, step: Step, range: Range): void {
  const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
  if (way === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  const input = event.target as HTMLInputElement;
  input.value = plain(nextNumber(value, way, step, range));
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * A field for a number, as a text field: browsers drop from their own number fields what they cannot read, so that
 * "0,5" becomes 5. A text that is no number is refused in a sentence, and the field returns to `value`.
 */
export function numberInput({
  label,
  name,
  value,
  range = {},
  step = "any",
  empty,
  change,
}: NumberInput): TemplateResult {
  const { min, max } = range;
  const shown = value === empty?.value ? "" : plain(value);
  const read = (text: string): void =>
    change(text.trim() === "" && empty ? empty.value : readDefinite(text, label));
  const keyboard = step === "any" ? "decimal" : "numeric"; // on phones; neither has a minus
  return html`<input
    type="text"
    role="spinbutton"
    autocomplete="off"
    spellcheck="false"
    inputmode=${min !== undefined && min >= 0 ? keyboard : nothing}
    aria-label=${name ?? nothing}
    aria-valuemin=${ariaNumber(min)}
    aria-valuemax=${ariaNumber(max)}
    aria-valuenow=${ariaNumber(value)}
    aria-valuetext=${shown.includes("e") ? shown : nothing}
    placeholder=${empty?.placeholder ?? nothing}
    .value=${unlessEditing(shown)}
    @change=${(event: Event) => enter(event, shown, read)}
    @keydown=${(event: KeyboardEvent) => stepOnKey(event, value, step, range)}
  />`;
}
