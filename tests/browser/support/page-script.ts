import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** A module of this folder's neighbours as a script for a page; `name` is the global that has its exports. */
export async function pageScript(path: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(path, import.meta.url))],
    bundle: true,
    write: false,
    globalName: name,
    format: "iife",
    logLevel: "error",
  });
  return `${outputFiles[0]!.text}; globalThis.${name} = ${name};`;
}
