// The engine, from its TypeScript sources, in this process.

import { tsImport } from "tsx/esm/api";

/** @returns {Promise<import("../../web/engine/index.js").Engine>} */
export async function loadCore() {
  /** @type {typeof import("../../web/engine/index.js")} */
  const { loadEngine } = await tsImport("../../web/engine/index.ts", import.meta.url);
  return loadEngine();
}
