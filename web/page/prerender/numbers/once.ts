import type { Engine } from "../../../engine/index.js";

const kept = new WeakMap<Engine, Map<string, unknown>>();

/** The result of `run`, cached by engine and name: some experiments take seconds. */
export function once<Result>(engine: Engine, name: string, run: () => Result): Result {
  const results = kept.get(engine) ?? new Map<string, unknown>();
  kept.set(engine, results);
  if (!results.has(name)) results.set(name, run());
  return results.get(name) as Result;
}
