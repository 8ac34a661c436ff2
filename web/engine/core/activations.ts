import { quoted } from "../grammar/reader.js";
import { ConfigError } from "../errors.js";
import { hint } from "../validation/suggest.js";
import type {
  ActivationChoice,
  ActivationInfo,
  ActivationLike,
  ParameterInfo,
} from "../types/index.js";

/** An activation as the core takes it: parameters in the catalogue's order, none for the defaults. */
export interface WireActivation {
  activation: string;
  parameters: Float64Array;
}

/** An activation as an object; an id alone has no parameters. */
export const asChoice = (like: ActivationLike): ActivationChoice =>
  typeof like === "string" ? { activation: like } : like;

/** Name and parameters of an activation. */
type Described = Readonly<{ name: string; parameters: readonly ParameterInfo[] }>;

/** Number of formulas whose descriptions are cached; a race of the usual size has eight. */
const mostDescribed = 16;

/** Converts activations to the core's form, and to display names. */
export class Activations {
  readonly #byName: ReadonlyMap<string, ActivationInfo>;

  readonly #describe: (text: string) => Described | undefined;
  /** Cached descriptions: a slider asks for the same formulas at each step. */
  readonly #described = new Map<string, Described | undefined>();

  /** `describe` describes formulas, which are not in `rows`. */
  constructor(
    rows: readonly ActivationInfo[],
    describe: (text: string) => Described | undefined = () => undefined,
  ) {
    const names = rows.flatMap((row) =>
      [row.id, ...row.aliases].map((name) => [name, row] as const),
    );
    this.#byName = new Map(names);
    this.#describe = describe;
  }

  #find(activation: string): Described | undefined {
    return this.#byName.get(activation) ?? this.#describedAs(activation);
  }

  #describedAs(text: string): Described | undefined {
    if (this.#described.has(text)) return this.#described.get(text);
    if (this.#described.size === mostDescribed) this.#described.clear();
    const described = this.#describe(text);
    this.#described.set(text, described);
    return described;
  }

  /**
   * Replaces an alias by the id. Throws ConfigError on an unknown parameter; an unknown name is passed on,
   * and the core reports it.
   */
  toWire(like: ActivationLike): WireActivation {
    const { activation: name, parameters = {} } = asChoice(like);
    const activation = this.#byName.get(name)?.id ?? name;
    const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
    const rows = given.length > 0 ? this.#find(activation)?.parameters : undefined;
    if (!rows) return { activation, parameters: new Float64Array() };
    const names = rows.map((row) => row.name);
    for (const [name] of given) {
      if (names.includes(name)) continue;
      const end = names.length > 0 ? hint(name, names) : "; it has none";
      throw new ConfigError(`unknown parameter ${quoted(name)} of ${activation}${end}`);
    }
    const values = rows.map((row) => parameters[row.name] ?? row.initial);
    return { activation, parameters: Float64Array.from(values) };
  }

  /** All parameters by name, defaults filled in. Precondition: the core knows the activation. */
  parametersOf(like: ActivationLike): Record<string, number> {
    const { activation, parameters = {} } = asChoice(like);
    const rows = this.#find(activation)?.parameters ?? [];
    return Object.fromEntries(rows.map((row) => [row.name, parameters[row.name] ?? row.initial]));
  }

  /** Display name: "ELU", or "ELU (alpha 2)" where a parameter differs from its initial value. */
  label(like: ActivationLike): string {
    const { activation, parameters = {} } = asChoice(like);
    const info = this.#find(activation);
    const unusual = (info?.parameters ?? [])
      .filter(({ name, initial }) => (parameters[name] ?? initial) !== initial)
      .map(({ name }) => `${name} ${parameters[name]}`);
    const name = info?.name ?? activation;
    return unusual.length > 0 ? `${name} (${unusual.join(", ")})` : name;
  }
}
