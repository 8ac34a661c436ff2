import { attributeName, readAttribute, writeValue, type FigureState, type StateValue } from "./figure-state.js"; // prettier-ignore

/** The entries of a state as properties that can be assigned. */
export type StateProperties<State> = {
  -readonly [Key in keyof State as string extends Key ? never : Key]: State[Key];
};

/** An element with one state. */
type Stated = HTMLElement & { state: FigureState };

/** Gives a class a property for each of `keys`, an entry of its state. */
export function defineStateProperties(prototype: Stated, keys: readonly string[]): void {
  for (const key of keys) {
    if (key in prototype) continue;
    Object.defineProperty(prototype, key, {
      configurable: true,
      enumerable: true,
      get(this: Stated) {
        return this.state[key];
      },
      set(this: Stated, value: StateValue) {
        this.state = { [key]: value };
      },
    });
  }
}

/** Takes the values out of an element that were assigned to it before its class was defined. */
export function takeOwnProperties(
  element: HTMLElement,
  keys: readonly string[],
): Record<string, unknown> {
  const own = element as unknown as Record<string, unknown>;
  const found = keys.filter((key) => Object.hasOwn(own, key));
  const values = Object.fromEntries(found.map((key) => [key, own[key]]));
  for (const key of found) delete own[key];
  return values;
}

/** Writes the entries of a figure's state that changed into its attributes; those at their initial value have none. */
export class Reflection {
  readonly #element: HTMLElement;
  readonly #samples: FigureState;
  readonly #initial: FigureState;
  #written: FigureState;
  #isWriting = false;

  /** `samples` has a value of the type of each entry. */
  constructor(element: HTMLElement, samples: FigureState, initial: FigureState) {
    [this.#element, this.#samples, this.#initial] = [element, samples, initial];
    this.#written = initial;
  }

  /** Whether attributes change now because the state did. */
  get isWriting(): boolean {
    return this.#isWriting;
  }

  write(state: FigureState): void {
    const before = this.#written;
    this.#written = state;
    if (before === state) return;
    this.#isWriting = true;
    for (const key of Object.keys(this.#samples)) {
      if (!Object.is(before[key], state[key])) this.#writeEntry(key, state[key]);
    }
    this.#isWriting = false;
  }

  #writeEntry(key: string, value: StateValue | undefined): void {
    const name = attributeName(key);
    const text = value === undefined ? undefined : writeValue(value);
    if (this.#says(key, text)) return;
    const initial = this.#initial[key];
    const isInitial = initial !== undefined && text === writeValue(initial);
    if (text === undefined || isInitial) this.#element.removeAttribute(name);
    else this.#element.setAttribute(name, value === true ? "" : text);
  }

  /** Whether the attribute, as it stands, already says this. */
  #says(key: string, text: string | undefined): boolean {
    const present = this.#element.getAttribute(attributeName(key));
    const like = this.#samples[key];
    if (present === null || text === undefined || like === undefined) return false;
    try {
      return writeValue(readAttribute(key, present, like)) === text;
    } catch {
      return false;
    }
  }
}
