import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin, PluginBuild } from "esbuild";

const engine = fileURLToPath(new URL("../engine/", import.meta.url));

/** A file named relative to its module, in the form that bundlers recognize. */
const fileBesideModule = /new URL\("([^"]+)", import\.meta\.url\)/g;

/** Namespace of files that are copied; scripts among them are bundled first. */
const namespace = "plot-twist-file";

/** Turns each `new URL("file", import.meta.url)` into an import that is resolved in {@link namespace}. */
function importFiles(text: string): string {
  const imports: string[] = [];
  const code = text.replaceAll(fileBesideModule, (_, file: string) => {
    const name = `plotTwistFile${imports.length}`;
    imports.push(`import ${name} from ${JSON.stringify(`${namespace}:${file}`)};\n`);
    return `new URL(${name}, import.meta.url)`;
  });
  return imports.join("") + code;
}

/** A script and its imports as one, built as its page is. */
async function bundle({ esbuild, initialOptions }: PluginBuild, path: string) {
  const { minify, target } = initialOptions;
  const result = await esbuild.build({
    entryPoints: [path],
    bundle: true,
    format: "esm",
    write: false,
    ...{ minify, target },
  });
  return result.outputFiles[0]!.contents;
}

/**
 * A plugin for esbuild, which does not follow `new URL("file", import.meta.url)`: it puts the engine's worker and
 * WebAssembly beside the bundle. Needs `format: "esm"` and `outdir`; the build fails with a sentence without them.
 */
export function plotTwist(): Plugin {
  const setup = (build: PluginBuild): void => {
    const { format, outdir } = build.initialOptions;
    build.onStart(() => {
      if (format === "esm" && outdir !== undefined) return null;
      const got = `format ${JSON.stringify(format)} and outdir ${JSON.stringify(outdir)}`;
      return { errors: [{ text: `plot-twist needs format "esm" and an outdir, got ${got}` }] };
    });
    build.onLoad({ filter: /\.js$/, namespace: "file" }, async ({ path }) => {
      if (!path.startsWith(engine)) return null;
      return { contents: importFiles(await readFile(path, "utf8")) };
    });
    build.onResolve({ filter: new RegExp(`^${namespace}:`) }, ({ path, importer }) => ({
      path: join(dirname(importer), path.slice(namespace.length + 1)),
      namespace,
    }));
    build.onLoad({ filter: /./, namespace }, async ({ path }) => {
      const contents = path.endsWith(".js") ? await bundle(build, path) : await readFile(path);
      return { contents, loader: "file" };
    });
  };
  return { name: "plot-twist", setup };
}
