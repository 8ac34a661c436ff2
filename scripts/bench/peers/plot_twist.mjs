// This project's core in WebAssembly. argv[3]: "float" or "double".

import { loadCore } from "../core.mjs";
import { network } from "../problem.mjs";
import { answerRequests } from "./requests.mjs";

const engine = await loadCore();
const precision = /** @type {import("../../../web/engine/index.js").Precision} */ (process.argv[3]);

await answerRequests("", {
  train(activation, epochs) {
    const runner = engine.createRunner({ ...network, activation, precision, epochs });
    runner.advance(epochs);
    const weights = runner.weights();
    runner.dispose();
    return weights;
  },
  evaluate(activation, passes) {
    for (let done = 0; done < passes; done += 10_000) {
      engine.workload({ activation, passes: Math.min(10_000, passes - done) });
    }
    return [];
  },
});
