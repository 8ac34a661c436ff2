import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine, type RaceConfig } from "../../../web/engine/index.js";
import { fromPython, runPython } from "../support/python.js";

const engine = await loadEngine();

/**
 * Python: runs a script of a race and, after each step, replaces its weights by the core's, so that each
 * step is compared alone and rounding does not accumulate. The optimizer's memory stays the script's.
 * Prints the losses and the largest difference of a weight after a step, for each runner, as JSON.
 */
const steps = `
import json

import numpy as np

import race

own_update = race.update
course, step, worst = None, 0, 0.0


def update(layers, gradients, memory):
    global step, worst
    own_update(layers, gradients, memory)
    step += 1
    if step == len(course):
        return
    there = course[step]
    for layer in layers:
        for p in layer.values():
            worst = max(worst, np.abs(p - there[: p.size].reshape(p.shape)).max())
            p[...] = there[: p.size].reshape(p.shape)
            there = there[p.size :]
    assert there.size == 0


race.update = update
everything = []
for index, (name, seed, functions, learnt, seen) in enumerate(race.RUNNERS):
    course = np.fromfile(f"course-{index}", dtype="<f8").reshape(race.EPOCHS, -1)
    step, worst = 0, 0.0
    losses, layers = race.train(seed, functions, learnt)
    everything.append({"losses": [repr(loss) for loss in losses], "worst": worst})
print(json.dumps(everything))
`;

/** Label and losses of each runner, and `course`: its weights before every step. */
function run(config: Partial<RaceConfig>) {
  const race = engine.createRace(config);
  const runners = race.runners.map((runner) => {
    const course: Float64Array[] = [];
    while (!runner.done) {
      course.push(runner.weights());
      runner.advance(1);
    }
    return { label: runner.label, losses: runner.losses(), course };
  });
  race.dispose();
  return runners;
}

test("each of the honest race's 800 steps is its script's", async () => {
  const config: Partial<RaceConfig> = {
    precision: "double",
    activations: ["relu", "gelu_tanh", "silu"],
  };
  const runners = run(config);
  const courses = runners.map(({ course }, index) => {
    const bytes = Buffer.concat(course.map(({ buffer }) => new Uint8Array(buffer)));
    return [`course-${index}`, bytes] as const;
  });
  const script = engine.script({ race: config, language: "numpy" });
  const files = { ...Object.fromEntries(courses), "race.py": script, "steps.py": steps };
  const printed = await runPython(files);
  const written = JSON.parse(printed) as { losses: string[]; worst: number }[];
  runners.forEach(({ label, losses }, index) => {
    const { losses: said, worst } = written[index]!;
    assert.deepEqual([losses.length, said.length], [800, 800], label);
    losses.forEach((loss, epoch) => {
      const error = Math.abs(fromPython(said[epoch]!) - loss);
      assert.ok(error <= 1e-12, `${label}, epoch ${epoch}: ${said[epoch]}, not ${loss}`);
    });
    assert.ok(worst <= 1e-12, `${label}: a step ends ${worst} beside the core's`);
  });
});
