import { EngineError } from "../errors.js";
import type { MainModule } from "../generated/core.mjs";
import createCore from "../generated/core.mjs";
import { requireSimd } from "./simd-support.js";

/** The core as Embind exposes it; its types are generated from the bindings. */
export type CoreModule = MainModule;

/** The module of everything, or the small one of functions and formulas alone. */
export type CoreKind = "core" | "functions";

/** Source of the compiled core: its URL, its bytes, or the module itself. */
export type WasmSource = URL | ArrayBuffer | WebAssembly.Module;

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function fetchBytes(address: URL): Promise<ArrayBuffer> {
  if (address.protocol !== "file:") {
    const response = await fetch(address, { credentials: "same-origin" });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return response.arrayBuffer();
  }
  // Node fetches no files. Bundlers for browsers would fail on an import of node:fs.
  const { readFile } = process.getBuiltinModule("node:fs/promises");
  const bytes = await readFile(address);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

// Bundlers recognize a file by exactly such an expression.
const addresses: Readonly<Record<CoreKind, () => URL>> = {
  core: () => new URL("../generated/core.wasm", import.meta.url),
  functions: () => new URL("../generated/functions.wasm", import.meta.url),
};

/** Fetches and compiles a module of the core; rejects with EngineError, or UnsupportedError in a browser without SIMD. */
export async function compileCore(
  source: WasmSource | CoreKind = "core",
): Promise<WebAssembly.Module> {
  requireSimd();
  if (source instanceof WebAssembly.Module) return source;
  let bytes;
  try {
    const place = typeof source === "string" ? addresses[source]() : source;
    bytes = place instanceof URL ? await fetchBytes(place) : place;
  } catch (error) {
    throw new EngineError(`the core could not be fetched: ${reason(error)}`, { cause: error });
  }
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    const sentence = `the core could not be compiled: ${reason(error)}`;
    throw new EngineError(sentence, { cause: error });
  }
}

/** Instantiates the compiled core with its own memory; rejects with EngineError. */
export function instantiateCore(module: WebAssembly.Module): Promise<CoreModule> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      const sentence = `the core could not be started: ${reason(error)}`;
      reject(new EngineError(sentence, { cause: error }));
    };
    const instantiateWasm = (
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => {
      WebAssembly.instantiate(module, imports).then((it) => receive(it, module), fail);
      return {};
    };
    createCore({ instantiateWasm }).then(resolve, fail);
  });
}
