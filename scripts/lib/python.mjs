// Finds a Python that has a module.

import { spawnSync } from "node:child_process";

/** Candidates: the Python on PATH, and Debian's own, which has the modules of Debian packages. */
const pythons = ["python3", "/usr/bin/python3"];

/** The first Python that can import a module, if there is one. */
export const pythonWith = (/** @type {string} */ module) =>
  pythons.find((python) => spawnSync(python, ["-c", `import ${module}`]).status === 0);
