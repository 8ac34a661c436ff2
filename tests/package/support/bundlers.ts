/** Builds of the apps in `tests/package/apps/`, from a project in which the package is installed. */
import { createRequire } from "node:module";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { build, createLogger, createServer, type InlineConfig, type Logger } from "vite";
import webpack from "webpack";
import type { Stranger } from "./stranger.js";

/** A logger that keeps what it is told instead of printing it, unless that is for information only. */
function logger(warnings: string[]): Logger {
  const keep = (message: string): void => void warnings.push(message);
  return { ...createLogger("silent"), warn: keep, warnOnce: keep, error: keep };
}

const viteConfig = ({ folder }: Stranger, warnings: string[]): InlineConfig => ({
  root: join(folder, "apps"),
  base: "./",
  configFile: false,
  cacheDir: join(folder, "vite-cache"),
  customLogger: logger(warnings),
});

/** Rolldown warns about slow builds, too. */
const checks = { bundlerTimings: false };

/** Builds pages with Vite into `folder`; resolves to its warnings. */
export async function buildWithVite(stranger: Stranger, pages: string[], folder: string) {
  const warnings: string[] = [];
  const input = pages.map((page) => join(stranger.folder, "apps", page));
  await build({
    ...viteConfig(stranger, warnings),
    build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input, checks } },
  });
  return warnings;
}

/** Builds a script for a server with Vite into `folder`; resolves to its warnings. */
export async function buildForServer(stranger: Stranger, script: string, folder: string) {
  const warnings: string[] = [];
  const ssr = join(stranger.folder, "apps", script);
  await build({
    ...viteConfig(stranger, warnings),
    build: { ssr, outDir: folder, emptyOutDir: true, rolldownOptions: { checks } },
  });
  return warnings;
}

/** Serves the pages' sources with Vite, as during development. */
export async function developWithVite(stranger: Stranger) {
  const warnings: string[] = [];
  const server = await createServer(viteConfig(stranger, warnings));
  await server.listen(0);
  return { url: server.resolvedUrls!.local[0]!, warnings, close: () => server.close() };
}

/** Bundles a script with webpack into `folder`; resolves to its errors and warnings. */
export function buildWithWebpack({ folder: context }: Stranger, script: string, folder: string) {
  const options: webpack.Configuration = {
    ...{ context, entry: `./apps/${script}`, output: { path: folder, filename: script } },
    mode: "production",
    optimization: { minimize: false },
    performance: { hints: false }, // it finds 244 kB much for one file
  };
  return new Promise<string[]>((resolve, reject) => {
    webpack(options, (error, stats) => {
      if (error || !stats) return reject(error ?? new Error("webpack did nothing"));
      const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
      resolve([...(errors ?? []), ...(warnings ?? [])].map(({ message }) => message));
    });
  });
}

/** Bundles a script with esbuild and the package's plugin into `folder`; resolves to its warnings. */
export async function buildWithEsbuild(
  { folder: project }: Stranger,
  script: string,
  folder: string,
) {
  const plugin = createRequire(join(project, "apps", script)).resolve("plot-twist/esbuild");
  const { plotTwist } = (await import(plugin)) as { plotTwist: () => esbuild.Plugin };
  const { warnings } = await esbuild.build({
    entryPoints: [join(project, "apps", script)],
    ...{ bundle: true, format: "esm", outdir: folder, logLevel: "silent" },
    plugins: [plotTwist()],
  });
  return warnings.map(({ text }) => text);
}
