/** Functions that the activations of a script call, in NumPy and in PyTorch. */
import { partFor } from "./parts/part-for.js";

/** Source of a function, and the names of the functions that it calls. */
interface Helper {
  needs: readonly string[];
  source: string;
}

/** A library, and the functions that a script adds to it. */
export interface Library {
  name: "NumPy" | "PyTorch";
  /** The library's own functions: its names, by the names that activations use. */
  own: Readonly<Record<string, string>>;
  /** The import statement of some names. */
  take: (names: readonly string[]) => string;
  written: Readonly<Record<string, Helper>>;
}

const asIs = (names: string): Record<string, string> =>
  Object.fromEntries(names.split(" ").map((name) => [name, name]));

/** Sources that serve both libraries. */
const common: Readonly<Record<string, Helper>> = {
  chain: {
    needs: ["abs", "where", "isinf"],
    source: `
def chain(outer, inner, at):
    """outer * inner, of slopes; 0 where an infinity times a zero stands for something finite."""
    flat = (outer == 0) & (abs(at) >= 1e15) & isinf(inner)
    still = (inner == 0) & isinf(outer)
    return where(flat | still, 0.0, outer * inner)`,
  },
  nothing: {
    needs: ["where", "isnan"],
    source: `
def nothing(x):
    """0, or NaN where x is."""
    return where(isnan(x), x, 0.0)`,
  },
  bell: {
    needs: ["exp"],
    source: `
def bell(x):
    return exp(-(x**2))`,
  },
  normcdf: {
    needs: ["erfc"],
    source: `
def normcdf(x):
    """The share of a standard normal distribution below x."""
    return 0.5 * erfc(-x / 2**0.5)`,
  },
  normpdf: {
    needs: ["exp"],
    source: `
def normpdf(x):
    return exp(-(x**2) / 2) / (2 * math.pi) ** 0.5`,
  },
  sigmoid: {
    needs: ["abs", "exp", "where"],
    source: `
def sigmoid(x):
    """1 / (1 + exp(-x)) and its slope; nothing overflows."""
    power = exp(-abs(x))
    return where(x >= 0, 1.0, power) / (1 + power), power / (1 + power) ** 2`,
  },
  softplus: {
    needs: ["abs", "exp", "log1p", "maximum", "sigmoid"],
    source: `
def softplus(x):
    """log(1 + exp(x)) and its slope; nothing overflows."""
    return maximum(x, 0.0) + log1p(exp(-abs(x))), sigmoid(x)[0]`,
  },
  tanh: {
    needs: ["abs", "exp", "hyperbolic_tangent"],
    source: `
def tanh(x):
    """tanh(x) and its slope."""
    power = exp(-2 * abs(x))
    return hyperbolic_tangent(x), 4 * power / (1 + power) ** 2`,
  },
  tanhshrink: {
    needs: ["tanh"],
    source: `
def tanhshrink(x):
    """x - tanh(x) and its slope."""
    return x - tanh(x)[0], tanh(x)[0] ** 2`,
  },
};

const everywhere = asIs(
  "abs cos cosh exp expm1 full_like isinf isnan log log1p sign sin sinh sqrt",
);

const wordwise = (module: string, own: Readonly<Record<string, string>>) => {
  return (names: readonly string[]): string => {
    const taken = names.map((name) => (own[name] === name ? name : `${own[name]} as ${name}`));
    return taken.length > 0 ? `from ${module} import ${taken.join(", ")}` : "";
  };
};

const numpyOwn = {
  ...everywhere,
  ...asIs("where minimum maximum"),
  atan: "arctan",
  hyperbolic_tangent: "tanh",
};

const torchOwn = { ...everywhere, ...asIs("atan erf erfc"), hyperbolic_tangent: "tanh" };

const oneByOne = (name: string): Helper => ({
  needs: [],
  source: `${name} = np.vectorize(math.${name}, otypes=[float])  # NumPy has none of its own`,
});

const ofTensors = (name: string): Helper => ({
  needs: [],
  source: `
def ${name}(a, b):
    return torch.${name}(torch.as_tensor(a, dtype=DTYPE), torch.as_tensor(b, dtype=DTYPE))`,
});

export const numpyLibrary: Library = {
  name: "NumPy",
  own: numpyOwn,
  take: wordwise("numpy", numpyOwn),
  written: { ...common, erf: oneByOne("erf"), erfc: oneByOne("erfc") },
};

export const torchLibrary: Library = {
  name: "PyTorch",
  own: torchOwn,
  take: wordwise("torch", torchOwn),
  written: {
    ...common,
    minimum: ofTensors("minimum"),
    maximum: ofTensors("maximum"),
    where: {
      needs: [],
      source: `
def where(test, yes, no):
    """torch.where that takes numbers, too."""
    return torch.where(test, torch.as_tensor(yes, dtype=DTYPE), torch.as_tensor(no, dtype=DTYPE))`,
    },
  },
};

/** Imports and sources of helpers and of all that they call, callees first. Throws ConfigError on unknown names. */
export function helpersFor(library: Library, names: Iterable<string>) {
  const { own, take, written } = library;
  const taken = new Set<string>();
  const sources = new Map<string, string>();
  const add = (name: string): void => {
    if (sources.has(name)) return;
    if (Object.hasOwn(own, name)) {
      taken.add(name);
      return;
    }
    const { needs, source } = partFor(written, library.name, "function", name);
    for (const need of needs) add(need);
    sources.set(name, source.trim());
  };
  for (const name of names) add(name);
  return { imports: take([...taken].sort()), sources: [...sources.values()].join("\n\n\n") };
}
