// Removes every folder that set-up and builds create. Debian packages stay installed.

import { rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/shell.mjs";

const made = [".toolchain", "build", "dist", "lib", "web/engine/generated", "node_modules"];
for (const folder of made) rmSync(join(root, folder), { recursive: true, force: true });
