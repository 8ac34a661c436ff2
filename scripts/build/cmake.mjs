// Builds targets of a CMake preset in `build/PRESET/`.

import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, run, textOf } from "../lib/shell.mjs";

/** A line that the cache has for a build with tests. */
const withTests = "PLOT_TWIST_TESTS:BOOL=ON";

/** True if CMake has configured a build at this path, with tests if they are asked for; a moved folder has to be configured again. */
function isConfigured(/** @type {string} */ folder, /** @type {boolean} */ tests) {
  const cache = textOf(join(folder, "CMakeCache.txt"));
  const isHere = cache.includes(`CMAKE_HOME_DIRECTORY:INTERNAL=${root}\n`);
  return isHere && existsSync(join(folder, "build.ninja")) && (!tests || cache.includes(withTests));
}

/**
 * Configures (once) and builds targets of a CMake preset, or all.
 *
 * @param {string} preset
 * @param {{ targets?: readonly string[], tests?: boolean }} [options] `tests`: the targets are among those of the tests
 */
export async function cmake(preset, { targets = [], tests = false } = {}) {
  const folder = join(root, "build", preset);
  if (!isConfigured(folder, tests)) {
    // Targets of tests are added to what is built; what another folder has built is of no use.
    if (!isConfigured(folder, false)) rmSync(folder, { recursive: true, force: true });
    await run("cmake", ["--preset", preset, ...(tests ? [`-D${withTests}`] : [])], {
      otherwise: `CMake could not configure "${preset}".`,
    });
  }
  const chosen = targets.length > 0 ? ["--target", ...targets] : [];
  const otherwise = `The C++ build "${preset}" failed.`;
  await run("cmake", ["--build", "--preset", preset, ...chosen], { otherwise });
}
