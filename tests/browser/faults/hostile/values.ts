/** Values and texts that nobody should give to a figure, from a seed. */
import { drawsFrom } from "../../../../scripts/lib/random.mjs";

/** A value as a recipe that can be sent to a page. */
export type Recipe =
  | { type: "json"; value: unknown }
  | { type: "special"; name: "undefined" | "symbol" | "function" | "bigint" | "date" | "nan" | "infinity" | "cycle" | "floats" }; // prettier-ignore

/** Markup that sets `injected` where it is taken for more than text. */
export const markup = [
  "<img src=x onerror=globalThis.injected=1>",
  '"><svg onload=globalThis.injected=1>',
  "</style><script>globalThis.injected=1</script>",
  "javascript:globalThis.injected=1",
  "' autofocus onfocus=globalThis.injected=1 x='",
  "${globalThis.injected=1}",
  "relu<iframe srcdoc='<script>parent.injected=1</script>'>",
];

const odd = [
  "", " ", ",", ",,,", "\0", "\u202e\u202d", "\ud800", "👩‍🔬", "%00", "%E0%A4%A", "null", "undefined", "NaN",
  "Infinity", "-Infinity", "1e999", "-1e-999", "0x10", "1_000", "1,5", "１２", "--5", "+", "true", "false", "[object Object]",
  "__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype",
]; // prettier-ignore

const formulas = ["relu", "gelu, tanh", "x * tanh(x)", "x*", "1/0", "0/0", "sqrt(x)", "log(x)", "x^x^x", "exp(exp(exp(x)))", "((((", "x)", "1e308 * x", "x > 0 ? 1 : 0", "=a", "tan(x)"]; // prettier-ignore

/** Draws from a seed. */
export class Hostile {
  readonly #draw: () => number;

  constructor(seed: number) {
    this.#draw = drawsFrom(seed);
  }

  whole(below: number): number {
    return Math.floor(this.#draw() * below);
  }

  of<T>(all: readonly T[]): T {
    return all[this.whole(all.length)]!;
  }

  /** A finite number: small, large, or at a limit of a type. */
  number(): number {
    const size = 10 ** (this.whole(20) - 6) * (this.#draw() - 0.5);
    return this.of([0, -0, 1, -1, 2, 7, 64, 0.5, size, Math.round(size), 2 ** 31, 2 ** 32, 2 ** 53, 1e300, 5e-324]); // prettier-ignore
  }

  #noise(): string {
    const length = 1 + this.whole(30);
    return Array.from({ length }, () => String.fromCharCode(this.whole(0x300))).join("");
  }

  /** A text; `likely` are texts that mean something where it goes. */
  text(likely: readonly string[] = []): string {
    const kinds = [
      () => this.of(markup),
      () => this.of(odd),
      () => this.of(formulas),
      () => this.#noise(),
      () => String(this.number()),
      () => Array.from({ length: this.whole(6) }, () => String(this.number())).join(),
      () =>
        this.of(["9", "(", "x+", "relu,", "1,", "-"]).repeat(
          this.of([10, 100, this.whole(9) === 0 ? 20_000 : 1000]),
        ),
      ...likely.map((text) => () => text),
    ];
    return this.of(kinds)();
  }

  /** A value of any type. */
  value(likely: readonly string[] = []): Recipe {
    const names = ["undefined", "symbol", "function", "bigint", "date", "nan", "infinity", "cycle", "floats"] as const; // prettier-ignore
    const json = (value: unknown): Recipe => ({ type: "json", value });
    return this.of<() => Recipe>([
      () => ({ type: "special", name: this.of(names) }),
      () => json(this.text(likely)),
      () => json(this.number()),
      () => json(this.of([null, true, false, {}, { length: 3 }, [[]], [null], ["relu", 5], [1e9]])),
      () => json(Array.from({ length: this.whole(5) }, () => this.number())),
      () => json(Array.from({ length: this.whole(4) }, () => this.text(likely))),
    ])();
  }
}

/** Inputs of each kind: a few hundred in all, or as many as `HOSTILE` says. */
export const countOfInputs = Number(process.env.HOSTILE ?? 200);
