import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run, type Outcome, type Stranger } from "./stranger.js";

/** Type-checks program texts, by their files' names, in a folder of a project; `options` are the compiler's. */
export function typeCheck(
  { folder }: Stranger,
  texts: Readonly<Record<string, string>>,
  options: object = {},
): Outcome {
  const place = mkdtempSync(join(folder, "typed-"));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(place, name), text);
  const compilerOptions = {
    ...{ noEmit: true, strict: true, target: "es2022", module: "nodenext", types: [] },
    skipDefaultLibCheck: true,
    ...{ lib: ["es2023", "dom", "dom.iterable"], jsx: "react-jsx", ...options },
  };
  const config = { compilerOptions, files: Object.keys(texts) };
  writeFileSync(join(place, "tsconfig.json"), JSON.stringify(config));
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  return run(place, process.execPath, tsc, "--project", place);
}
