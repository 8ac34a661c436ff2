// Chooses the Emscripten: the machine's, if it is new enough, or else the project's own.

import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { attempt, root, which } from "../lib/shell.mjs";

/** The oldest release whose Embind runs without `eval` and emits the types that the build asks for. */
export const oldestEmscripten = "4.0.0";

/** The folder of everything that set-up downloads. */
export const toolchain = join(root, ".toolchain");

/** The project's own Emscripten, if set-up downloaded one. */
export const ownEmscripten = join(toolchain, "emscripten");

/** The CMake platform file inside an Emscripten folder. */
export const platformFile = (/** @type {string} */ emscripten) =>
  join(emscripten, "cmake", "Modules", "Platform", "Emscripten.cmake");

/** @returns {string[]} folders in which this machine may have an Emscripten of its own */
function candidates() {
  const folders = [];
  const { EMSDK } = process.env;
  const emcc = which("emcc");
  if (emcc) {
    const folder = dirname(realpathSync(emcc));
    folders.push(folder, join(folder, "..", "libexec"), join(folder, "..", "share", "emscripten"));
  }
  if (EMSDK) folders.push(join(EMSDK, "upstream", "emscripten"));
  return folders;
}

/** Whether a dotted version is `oldest` or newer. */
export function isAtLeast(/** @type {string} */ version, /** @type {string} */ oldest) {
  const have = version.split(".").map(Number);
  for (const [i, need] of oldest.split(".").map(Number).entries()) {
    const number = have[i] ?? 0;
    if (number !== need) return number > need;
  }
  return true;
}

/**
 * The machine's own Emscripten (on PATH or in $EMSDK), if it is new enough.
 *
 * @returns {Promise<{ folder: string, version: string } | undefined>}
 */
export async function findMachineEmscripten() {
  for (const folder of candidates()) {
    if (folder === ownEmscripten || !existsSync(platformFile(folder))) continue;
    const { status, output } = await attempt(join(folder, "emcc"), ["--version"]);
    const version = /emcc .*?(\d+\.\d+\.\d+)/.exec(output)?.[1];
    if (status === 0 && version && isAtLeast(version, oldestEmscripten)) return { folder, version };
  }
  return undefined;
}
