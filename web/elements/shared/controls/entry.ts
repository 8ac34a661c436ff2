import { ConfigError } from "../../../engine/errors.js";

/**
 * Name of the event that a field fires when a text is committed. Its detail is the refusal of a text that could not be
 * read, undefined for others. It bubbles inside the figure, which shows the refusal's sentence.
 */
export const entryEvent = "entry";

/** Passes a committed text to `use`; if that throws ConfigError, the field returns to `value`. */
export function enter(event: Event, value: string, use: (text: string) => void): void {
  const input = event.target as HTMLInputElement;
  let refusal: ConfigError | undefined;
  try {
    use(input.value);
  } catch (reason) {
    if (!(reason instanceof ConfigError)) throw reason;
    refusal = reason;
    input.value = value;
  }
  input.dispatchEvent(new CustomEvent(entryEvent, { detail: refusal, bubbles: true }));
}
