import { EngineError, outOfMemory, StoppedError } from "../errors.js";
import type { MainModule } from "../generated/core.mjs";
import createCore from "../generated/core.mjs";
import { fetchCore, type CoreKind } from "./core-files.js";
import { requireSimd } from "./simd-support.js";

/** The core as Embind exposes it; its types are generated from the bindings. */
export type CoreModule = MainModule;

/** Source of the compiled core: its URL, its bytes, or the module itself. */
export type WasmSource = URL | ArrayBuffer | WebAssembly.Module;

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The bytes of a module. Where a small one does not arrive, the whole one does: it is kept for reading offline. */
const fetchBytes = (source: URL | CoreKind): Promise<ArrayBuffer> =>
  source instanceof URL || source === "core"
    ? fetchCore(source)
    : fetchCore(source).catch(() => fetchCore("core"));

/** Fetches and compiles a module of the core; rejects with EngineError, or UnsupportedError in a browser without SIMD. */
export async function compileCore(
  source: WasmSource | CoreKind = "core",
): Promise<WebAssembly.Module> {
  requireSimd();
  if (source instanceof WebAssembly.Module) return source;
  let bytes;
  try {
    bytes = source instanceof ArrayBuffer ? source : await fetchBytes(source);
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
    const onAbort = (): never => {
      throw new StoppedError(outOfMemory);
    };
    createCore({ instantiateWasm, onAbort }).then(resolve, fail);
  });
}
