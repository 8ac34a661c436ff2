// Builds lib/cdn/: the scripts for pages without a bundler, as content delivery networks serve them from the package.

import { join } from "node:path";
import { build } from "vite";
import { facades } from "../plugins/facades.mjs";
import { hosted } from "../hosted.mjs";
import { integrity } from "../plugins/integrity.mjs";
import { materials } from "../plugins/materials.mjs";
import { root } from "../../lib/shell.mjs";

/** Where the package has the modules, seen from the scripts in lib/cdn/assets/. */
const generated = "../../engine/generated/";

/** Lets the scripts fetch the modules that the package has already. @returns {import("vite").Plugin} */
const sharedModules = () => ({
  name: "plot-twist:shared-modules",
  generateBundle(_, bundle) {
    const modules = Object.keys(bundle).filter((name) => name.endsWith(".wasm"));
    for (const name of modules) {
      const file = name.replace(/^assets\//, "");
      const shared = generated + file.replace(/-[\w-]+\.wasm$/, ".wasm");
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === "chunk") chunk.code = chunk.code.replaceAll(file, shared);
      }
      delete bundle[name];
    }
  },
});

await build({
  ...hosted(join(root, "lib", "cdn"), {}),
  configFile: false,
  logLevel: "warn",
  publicDir: false,
  plugins: [sharedModules(), facades(), integrity(), materials()],
});
