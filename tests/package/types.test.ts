import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root, stranger } from "./support/stranger.js";
import { typeCheck } from "./support/type-check.js";

/** The files and lines of a compiler's errors, such as "bad.ts(3". */
const placesIn = (output: string): string[] =>
  [...output.matchAll(/^([\w/.-]+\(\d+),\d+\): error/gm)].map(([, place = ""]) => place);

stranger.lend("@types/react", "csstype", "vue", "svelte", "esbuild");

test("types are there, whole and strict, and find wrong names and types", () => {
  const { stdout } = typeCheck(stranger, {
    "good.ts": `
      import { loadEngine, type ExploreResult, type Health } from "plot-twist";
      import core from "plot-twist/plot-twist.wasm";
      import "plot-twist/elements";
      const engine = await loadEngine();
      const result: ExploreResult = engine.explore({ activation: "elu", samples: 3 });
      const health: Health[] = engine.gradientFlow({ depth: 3 }).health;
      const preset: string | undefined = document.querySelector("spiral-race")?.state.preset;
      export const all: [Float64Array, Health[]] = [result.slope, health];
      export const more: [string, string | undefined] = [core, preset];`,
    "bad.ts": `import { loadEngine } from "plot-twist";
      import "plot-twist/elements";
      (await loadEngine()).explore({ sampels: 3 });
      document.querySelector("gradient-flow")!.state = { depth: "deep" };`,
  });
  assert.deepEqual(placesIn(stdout), ["bad.ts(3", "bad.ts(4"], stdout);
  assert.match(stdout, /sampels/);
});

test("React, Vue and Svelte know the tags with their properties and events", () => {
  const templates = `import type {} from "plot-twist/svelte";
    import type {} from "plot-twist/vue";
    import type { SvelteHTMLElements } from "svelte/elements";
    import type { GlobalComponents } from "vue";
    type Svelte = SvelteHTMLElements["gradient-flow"];
    type Vue = InstanceType<GlobalComponents["gradient-flow"]>["$props"];`;
  const texts = {
    "app.tsx": readFileSync(join(root, "tests/package/apps/react-figures.tsx"), "utf8"),
    "react.tsx": `import type {} from "plot-twist/react";
      export const a = <gradient-flow depth="deep" />;
      export const b = <gradient-flow depht={3} />;
      export const c = <gradient-flow onready={({ detail }) => detail.nothing()} />;
      export const d = <gradient-flow input-scale="2" className="wide" />;
      export const e = <gradient-flow onchange={({ detail }) => detail.depth.toFixed()} />;
      export const f = <gradient-flow activations="relu, x - 1" seeds="0..4" hide="share" />;
      export const g = <gradient-flow activations={["relu"]} seeds={[0, 1]} hide={["share"]} />;`,
    "good.ts": `${templates}
      export const a: Svelte = { depth: 3, class: "wide", onchange: (it) => it.detail.depth };
      export const b: Vue = { depth: 3, class: "wide", onChange: (it) => it.detail.depth };
      export const c: Svelte & Vue = { activations: "relu, x - 1", seeds: "0..4" };`,
    "bad.ts": `${templates}
      export const a: Svelte = { depth: "deep" };
      export const b: Vue = { depth: "deep" };`,
    "build.ts": `import { plotTwist } from "plot-twist/esbuild";
      export const name: string = plotTwist().name;`,
  };
  // Checking the declarations of Vue and Svelte themselves takes eight seconds.
  const { stdout } = typeCheck(stranger, texts, { skipLibCheck: true });
  const expected = ["react.tsx(2", "react.tsx(3", "react.tsx(4", "bad.ts(7", "bad.ts(8"];
  assert.deepEqual(placesIn(stdout).sort(), expected.sort(), stdout);
});
