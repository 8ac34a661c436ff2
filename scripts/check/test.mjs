// Sets up missing tools, builds, and runs every check and test. Usage: npm test -- --help

import { availableParallelism } from "node:os";
import { builds, outputsOf } from "../build/builds.mjs";
import { parseOptions } from "../lib/options.mjs";
import { Failure, script, seconds } from "../lib/shell.mjs";
import { setUp } from "../setup/setup.mjs";
import { steps } from "./steps.mjs";

/** @typedef {import("./steps.mjs").Step} Step */
/** @typedef {import("../build/builds.mjs").BuildName} BuildName */

const total = { passed: 0, failed: 0 };

/** Runs one step, prints its line, and its output if it failed. */
async function report(
  /** @type {string} */ name,
  /** @type {() => ReturnType<Step["run"]>} */ work,
) {
  const start = performance.now();
  const { passed, failed, output, isKnown } = await work();
  total.passed += passed;
  total.failed += failed;
  const mark = failed === 0 ? "ok    " : "FAILED";
  const counts = `${passed} passed, ${failed} failed`.padEnd(24);
  if (failed > 0) console.log(output.trimEnd());
  console.log(`${mark} ${name.padEnd(20)} ${counts} ${isKnown ? "as before" : seconds(start)}`);
  return failed === 0;
}

/** The builds that this run has started, and whether each succeeds. @type {Map<string, Promise<boolean>>} */
const begun = new Map();

/** Counts work that either succeeds or throws Failure as one check. */
async function counted(/** @type {() => Promise<void>} */ work) {
  try {
    await work();
    return { passed: 1, failed: 0, output: "" };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { passed: 0, failed: 1, output: `${error.details}\n${error.message}`.trim() };
  }
}

/** Makes a build once, after what it needs, and counts it as one check. */
function build(/** @type {BuildName} */ name) {
  const { needs, work } = builds[name];
  const make = async () =>
    !(await prepare(needs)).length && (await report(`build ${name}`, () => counted(work)));
  const made = begun.get(name) ?? make();
  begun.set(name, made);
  return made;
}

/** Makes builds; returns those that failed. */
async function prepare(/** @type {readonly BuildName[]} */ needs) {
  /** @type {BuildName[]} */
  const broken = [];
  for (const need of needs) {
    if (!(await build(need))) broken.push(need);
  }
  return broken;
}

/** Runs steps, each after its builds; a free worker takes the next one. */
async function runSteps(/** @type {readonly Step[]} */ chosen) {
  const waiting = chosen[Symbol.iterator]();
  /** @type {Promise<boolean>[]} */
  const aside = [];
  const lanes = Array.from({ length: availableParallelism() }, async () => {
    for (const step of waiting) {
      const needs = step.needs ?? [];
      const broken = await prepare(needs);
      const output = `Not run, for want of: ${broken.join(", ")}.`;
      const failure = () => Promise.resolve({ passed: 0, failed: 1, output });
      const work = broken.length > 0 ? failure : () => step.run(outputsOf(needs));
      const running = report(step.name, work);
      if (step.isAside) aside.push(running);
      else await running;
    }
  });
  await Promise.all(lanes);
  await Promise.all(aside);
}

const namesOf = (/** @type {readonly Step[]} */ some) => some.map(({ name }) => name).join(", ");

const help = `Usage: npm test [-- NAME...]
       npm run test:all [-- NAME...]

Sets up missing tools, builds, and runs checks and tests, one per processor at a time. Each prints a line when it is
done; "as before" stands where nothing has changed that it reads. With names, only the steps whose names contain one
of them are run.

npm test: ${namesOf(steps.filter(({ isLong }) => !isLong))}.
npm run test:all, besides: ${namesOf(steps.filter(({ isLong }) => isLong))}.`;

const advice = "npm test -- --help lists all.";

const options = /** @type {const} */ ({
  all: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
});

await script(async () => {
  const { values, positionals: wanted } = parseOptions({ options, allowPositionals: true }, advice);
  if (values.help) {
    console.log(help);
    return;
  }
  const isWanted = (/** @type {Step} */ { name, isLong = false }) =>
    (values.all || !isLong) && (wanted.length === 0 || wanted.some((each) => name.includes(each)));
  const chosen = steps.filter(isWanted);
  if (chosen.length === 0) {
    throw new Failure(`No step is called "${wanted.join(" ")}". ${advice}`);
  }
  const isSetUp = await report("set-up", () => counted(() => setUp("test")));
  await runSteps(isSetUp ? chosen : []);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
});
