// Measures typed formulas in this process: time to a first curve and to all facts, and how often facts are proved.
// Usage: node scripts/dev/bench-facts.mjs [COUNT]
//
// Over COUNT of the thousand formulas by chance in tests/reference/random_formulas.txt (1000), after those that
// people type.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/shell.mjs";
import { loadCore } from "../bench/core.mjs";

const typed = [
  ...["1/(x^2-2)", "sin(x)/cos(x)", "log(cosh(x))", "x*tanh(log(1+exp(x)))", "sin(x)/x"],
  ...["(exp(x)-1)/x", "x/(1+abs(x))", "exp(-(1000*(x-1.2345))^2)", "x*exp(x)/(1+exp(x))"],
  ...["0.5*x*(1+tanh(0.7978845608*(x+0.044715*x^3)))", "log(1+x^2)", "x>0?x:0.1*x"],
  ...["sign(x)*log(1+abs(x))", "a*x*tanh(x)", "max(x,0.1*x)+sin(x)", "x/sqrt(1+x^2)"],
  ...["log((1+exp(x))/2)", "(1-exp(-2*x))/(1+exp(-2*x))", "sqrt(abs(x))", "sin(1/x)"],
];

/** The formulas by chance. */
function byChance(/** @type {number} */ count) {
  const lines = readFileSync(join(root, "tests/reference/random_formulas.txt"), "utf8").split("\n");
  const names = lines.filter((line) => line.startsWith("function "));
  return names.slice(0, count).map((line) => `=${line.split(" ")[1]}`);
}

const core = await loadCore();

/** Milliseconds that a call takes. */
function timed(/** @type {() => unknown} */ call) {
  const start = performance.now();
  call();
  return performance.now() - start;
}

const inOrder = (/** @type {number[]} */ numbers) => [...numbers].sort((a, b) => a - b);

/** Prints median, 95th percentile and the largest. */
function print(/** @type {string} */ what, /** @type {number[]} */ milliseconds) {
  const all = inOrder(milliseconds);
  const at = (/** @type {number} */ share) =>
    (all[Math.min(all.length - 1, Math.floor(share * all.length))] ?? 0).toFixed(1);
  console.log(`${what}: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, worst ${at(1)} ms`);
}

/** Measures formulas, and counts the facts that are proved of them. */
function measure(/** @type {string} */ what, /** @type {string[]} */ formulas) {
  /** @type {Map<string, number>} */
  const proved = new Map();
  /** @type {{ curves: number[], facts: number[] }} */
  const times = { curves: [], facts: [] };
  for (const activation of formulas) {
    times.curves.push(timed(() => core.explore({ activation, from: -6, to: 6 })));
    times.facts.push(
      timed(() => {
        for (const fact of core.inspect({ activation }).proved) {
          proved.set(fact, (proved.get(fact) ?? 0) + 1);
        }
      }),
    );
  }
  console.log(`${formulas.length} formulas ${what}`);
  print("  first curve", times.curves);
  print("  facts", times.facts);
  for (const [fact, count] of [...proved].sort((a, b) => b[1] - a[1])) {
    console.log(`  ${fact} proved of ${count}`);
  }
}

core.inspect({ activation: "x*x+1" }); // compiled before the first figure
measure("that people type", typed);
measure("by chance", byChance(Number(process.argv[2] ?? 1000)));
