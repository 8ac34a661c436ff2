import { quoted } from "../../../engine/grammar/reader.js";
import { LitElement, type PropertyDeclarations, type PropertyValues } from "lit";
import { ConfigError } from "../../../engine/index.js";
import type { Kind, Range } from "../../../engine/settings.js";
import { hint } from "../../../engine/validation/suggest.js";
import { shown } from "../../../engine/validation/validate.js";
import { samplesOf, type SettingTable } from "../settings/setting-state.js";
import {
  attributeName,
  checkLength,
  readAttribute,
  readProperty,
  stateKey,
  type FigureState,
  type StateValue,
} from "./figure-state.js";
import { Refusals } from "./problems/refusals.js";
import { Reflection, takeOwnProperties } from "./state-properties.js";

/**
 * An element with one state, a plain object. Each of its entries is an attribute and a property, too: `learning-rate`
 * and `learningRate`. Changes are reflected. A value that cannot be an entry's changes nothing, and is reported.
 */
export abstract class StateElement<State extends FigureState> extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
  };

  /** State of a new figure; its keys are also its attributes. */
  static initialState: FigureState = {};

  /** Kinds of the entries that are missing from `initialState` until they are set; their keys are attributes, too. */
  static kinds: Readonly<Record<string, Kind>> = {};

  /** The core's settings among the entries, by their keys. */
  static settings: SettingTable = {};

  /** How many entries other lists may have, by their keys. */
  static counts: Readonly<Record<string, Range>> = {};

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...Object.keys(this.samples).map(attributeName)];
  }

  /** A value of the type of each entry. */
  static get samples(): FigureState {
    return { ...samplesOf(this.kinds), ...this.initialState };
  }

  #state: State;
  /** The state as the page has set it, without what a person changed. */
  #given: State;
  readonly #samples: FigureState;
  /** What could not be read, of the state and of other settings of the element. */
  protected readonly refusals = new Refusals();
  readonly #reflection: Reflection;
  /** The refusals that have been reported. */
  #reported: ReadonlySet<Error> = new Set();

  constructor() {
    super();
    const { initialState, samples } = this.constructor as typeof StateElement;
    this.#samples = samples;
    this.#state = this.#given = initialState as State;
    this.#reflection = new Reflection(this, samples, initialState);
    const early = takeOwnProperties(this, Object.keys(samples));
    if (Object.keys(early).length > 0) this.state = early as Partial<State>;
  }

  /**
   * All that a person can set, as one plain object. Assigning changes only the entries given and fires no `change`;
   * an entry given as undefined returns to its initial value, or is removed if it has none. What cannot be an entry's
   * value leaves it as it is; the figure says why.
   */
  get state(): State {
    return this.#state;
  }
  set state(patch: Partial<State>) {
    const isObject = typeof patch === "object" && (patch as unknown) !== null;
    const given = this.refusals.read("state", () => {
      if (isObject) return Object.entries(patch);
      throw new ConfigError(`state must be an object, got ${shown(patch)}`);
    });
    const read = (given ?? []).flatMap(([key, value]) => this.#readEntry(key, value));
    this.#set(Object.fromEntries(read));
  }

  /** Changes entries for the page. */
  #set(entries: Readonly<Record<string, StateValue | undefined>>): void {
    this.#given = this.#merged(this.#given, entries as Partial<State>);
    this.patch(entries as Partial<State>);
  }

  /** The value of an entry; undefined if it is refused. */
  #read(key: string, read: () => StateValue): StateValue | undefined {
    const { settings, counts } = this.constructor as typeof StateElement;
    return this.refusals.read(key, () => {
      const value = read();
      checkLength(key, value, settings[key]?.count ?? counts[key]);
      return value;
    });
  }

  /** The entry as a list of one, checked; none if it is refused. */
  #readEntry(key: string, value: unknown): [string, StateValue | undefined][] {
    // Object.hasOwn: `constructor` is no entry.
    const like = Object.hasOwn(this.#samples, key) ? this.#samples[key] : undefined;
    if (like === undefined) {
      const unknown = (): never => {
        const end = hint(key, Object.keys(this.#samples));
        throw new ConfigError(`unknown setting ${quoted(key)} of <${this.localName}>${end}`);
      };
      this.refusals.read("state", unknown);
      return [];
    }
    if (value === undefined) {
      this.refusals.forget(key);
      return [[key, undefined]];
    }
    const entry = this.#read(key, () => readProperty(key, value, like));
    return entry === undefined ? [] : [[key, entry]];
  }

  /** Whether all entries of the state are those of a new figure. */
  protected get isInitial(): boolean {
    const { initialState } = this.constructor as typeof StateElement;
    const keys = new Set([...Object.keys(initialState), ...Object.keys(this.#state)]);
    return [...keys].every(
      (key) => JSON.stringify(initialState[key]) === JSON.stringify(this.#state[key]),
    );
  }

  #merged(state: State, patch: Partial<State>): State {
    const { initialState } = this.constructor as typeof StateElement;
    const merged = Object.entries<StateValue | undefined>({ ...state, ...patch })
      .map(([key, value]) => [key, value ?? initialState[key]] as const)
      .filter(([, value]) => (value as unknown) !== undefined);
    return Object.fromEntries(merged) as State;
  }

  /** Changes entries of the state; fires no event. */
  protected patch(patch: Partial<State>): void {
    this.#state = this.#merged(this.#state, patch);
    this.requestUpdate();
  }

  /** Plays what moves in the figure; does nothing where nothing does. */
  play(): void {}

  /** Pauses what moves in the figure. */
  pause(): void {}

  /** Returns the state to what the page has set, without what a person changed. */
  reset(): void {
    const gone = Object.keys(this.#state).filter((key) => !(key in this.#given));
    const unset = Object.fromEntries(gone.map((key) => [key, undefined]));
    this.change({ ...unset, ...this.#given });
  }

  /** Leaves all settings, also those that the page has given: a person's change. */
  protected startAnew(): void {
    const none = Object.keys(this.#samples).map((key) => [key, undefined]);
    this.change(Object.fromEntries(none) as Partial<State>);
  }

  /** Called once when an entry could not be read. */
  protected abstract refused(reason: Error): void;

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    const key = stateKey(name);
    const like = this.#samples[key];
    if (old === value || like === undefined || this.#reflection.isWriting) return;
    if (value === null) {
      this.refusals.forget(key);
      return this.#set({ [key]: undefined });
    }
    const entry = this.#read(key, () => readAttribute(key, value, like));
    if (entry === undefined) this.requestUpdate();
    else this.#set({ [key]: entry });
  }

  protected override updated(_changed: PropertyValues): void {
    this.#reflection.write(this.#state);
    this.#reportRefusals();
  }

  #reportRefusals(): void {
    const { all } = this.refusals;
    for (const reason of all) if (!this.#reported.has(reason)) this.refused(reason);
    this.#reported = new Set(all);
  }

  /** Applies a person's change to the state and fires `change`; lists of a wrong length are refused and change nothing. */
  protected change(patch: Partial<State>): void {
    this.refusals.forget("entry");
    const entries = Object.entries(patch) as [string, StateValue | undefined][];
    const read = entries.filter(
      ([key, value]) => value === undefined || this.#read(key, () => value) !== undefined,
    );
    if (read.length === 0 && entries.length > 0) return this.requestUpdate(); // says why
    this.patch(Object.fromEntries(read) as Partial<State>);
    this.emit("change", this.state);
  }

  protected emit(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
