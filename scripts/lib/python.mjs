// Finds a Python that has a module.

import { spawnSync } from "node:child_process";

/** Debian's own Python has Debian's modules, whatever comes first on PATH. */
const pythons = ["python3", "/usr/bin/python3"];

/** The first Python that can import a module, if there is one. */
export const pythonWith = (/** @type {string} */ module) =>
  pythons.find((python) => spawnSync(python, ["-c", `import ${module}`]).status === 0);
