import { noChange } from "lit";
import { Directive, directive, type PropertyPart } from "lit/directive.js";

/**
 * The value of a native input, as `live` sets it, but not while a person is at it: what was typed and not yet
 * entered stays, and so does a slider that is held, however often the figure is rendered meanwhile.
 */
class UnlessEditing extends Directive {
  #input: HTMLInputElement | undefined;
  #isEdited = false;

  override render(value: string): unknown {
    return value;
  }

  override update({ element }: PropertyPart, [value]: [string]): unknown {
    const input = element as HTMLInputElement;
    if (this.#input !== input) this.#listen(input);
    if (!this.#isEdited && input.value !== value) input.value = value;
    return noChange;
  }

  /** These listeners come before those of the template, which render anew. */
  #listen(input: HTMLInputElement): void {
    this.#input = input;
    input.addEventListener("input", () => (this.#isEdited = true));
    for (const end of ["change", "blur"]) {
      input.addEventListener(end, () => (this.#isEdited = false));
    }
  }
}

/** For `.value` of inputs that are told on change: `.value=${typed(text)}`. */
export const unlessEditing = directive(UnlessEditing);
