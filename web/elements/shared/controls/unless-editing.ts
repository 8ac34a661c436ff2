import { noChange } from "lit";
import { Directive, directive, type PropertyPart } from "lit/directive.js";

/**
 * Sets the value of a native input as `live` does, except while a person edits it: text that is typed but not
 * committed and a slider that is held keep their values when the figure is rendered.
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

  /** Adds listeners ahead of the template's own, which may render the figure again. */
  #listen(input: HTMLInputElement): void {
    this.#input = input;
    input.addEventListener("input", () => (this.#isEdited = true));
    for (const end of ["change", "blur"]) {
      input.addEventListener(end, () => (this.#isEdited = false));
    }
  }
}

/** For the `.value` of an input: `.value=${unlessEditing(text)}`. */
export const unlessEditing = directive(UnlessEditing);
