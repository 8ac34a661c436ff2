/**
 * Every build gives the same bits: the experiments that the native build prints are repeated with the
 * WebAssembly module in Node, Chromium, Firefox and WebKit. A difference in one bit of one number is a failure.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { serve } from "../../scripts/serve/serve.mjs";
import { root } from "../../scripts/lib/shell.mjs";
import type * as PlotTwist from "../../web/engine/index.js";
import { type AnyPage, engines } from "../browser/support/engines.js";

interface Result {
  experiment:
    | "evaluate"
    | "inspect"
    | "gradientFlow"
    | "evaluateVector"
    | "softmax"
    | "softplus"
    | "runner"
    | "dataset"
    | "xorProof"
    | "xorBlend"
    | "dyingRelu"
    | "collapse"
    | "trace"
    | "unitStatistics"
    | "folds";
  config: object;
  fingerprint: string;
  /** At how many of the report's points a function was evaluated. */
  points: number;
}

/** Results of the experiments in one build; `at` holds the bits of doubles as hexadecimal digits. */
interface Report {
  at: string[];
  results: Result[];
}

/**
 * Runs the experiments of a report with the engine at `address`. Uses nothing outside its body, because
 * a browser evaluates its text in a page.
 */
async function repeat([address, { at, results }]: readonly [string, Report]): Promise<Report> {
  const { loadEngine } = (await import(address)) as typeof PlotTwist;
  const engine = await loadEngine();
  const words = BigUint64Array.from(at, (digits) => BigInt(`0x${digits}`));
  const all = Array.from(new Float64Array(words.buffer));
  const repeated: Result[] = [];
  for (const { fingerprint: _, ...asked } of results) {
    const { experiment, config, points } = asked;
    if (experiment === "evaluate") {
      const { fingerprint } = engine.evaluate({ ...config, at: all.slice(0, points) });
      repeated.push({ ...asked, fingerprint });
    } else if (experiment !== "runner") {
      repeated.push({ ...asked, fingerprint: engine[experiment](config).fingerprint });
    } else {
      const runner = engine.createRunner(config);
      runner.advance(runner.config.epochs);
      repeated.push({ ...asked, fingerprint: runner.fingerprint() });
      runner.dispose();
    }
  }
  return { at, results: repeated };
}

/** Serves an empty page and the package's files from a temporary folder. */
async function servePackage() {
  const folder = await mkdtemp(join(tmpdir(), "plot-twist-"));
  await symlink(join(root, "lib"), join(folder, "lib"));
  await writeFile(join(folder, "icon.svg"), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const icon = '<link rel="icon" href="icon.svg">'; // or browsers ask for another
  await writeFile(join(folder, "index.html"), `<!doctype html><title>Bits</title>${icon}`);
  const { url, close } = await serve(folder);
  return {
    url,
    async close() {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Repeats the native build's experiments in a page of an engine. */
async function repeatIn(open: (url: string) => Promise<AnyPage>, report: Report): Promise<Report> {
  const site = await servePackage();
  try {
    const page = await open(site.url);
    const repeated = await page.run(repeat, [`${site.url}lib/engine/index.js`, report] as const);
    await page.leave();
    return repeated;
  } finally {
    await site.close();
  }
}

describe("the same bits as the native build's", () => {
  let native: Report;

  before(() => {
    const program = join(root, "build", "native", "bits");
    native = JSON.parse(execFileSync(program, { encoding: "utf8", maxBuffer: 2 ** 26 })) as Report;
  });

  it("covers functions, gradients and training", () => {
    const kinds = new Set(native.results.map(({ experiment }) => experiment));
    assert.deepEqual(
      [...kinds],
      [
        "evaluate",
        "inspect",
        "gradientFlow",
        "evaluateVector",
        "softmax",
        "softplus",
        "runner",
        "dataset",
        "xorProof",
        "xorBlend",
        "dyingRelu",
        "collapse",
        "trace",
        "unitStatistics",
        "folds",
      ],
    );
    const fingerprints = new Set(native.results.map(({ fingerprint }) => fingerprint));
    assert.ok(fingerprints.size > native.results.length / 2, "results differ from each other");
  });

  it("in Node", async () => {
    const address = pathToFileURL(join(root, "lib", "engine", "index.js")).href;
    assert.deepEqual(await repeat([address, native]), native);
  });

  for (const [name, open] of Object.entries(engines)) {
    it(`in ${name}`, async () => {
      assert.deepEqual(await repeatIn(open, native), native);
    });
  }
});
