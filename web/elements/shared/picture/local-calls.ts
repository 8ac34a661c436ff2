import type { Engine, ExperimentCalls, ExperimentName } from "../../../engine/index.js";

/** The experiments of an engine in this thread, called as those of a client. */
export const localCalls = (engine: Engine): ExperimentCalls =>
  new Proxy({} as ExperimentCalls, {
    get:
      (_, name) =>
      (config: object): Promise<unknown> =>
        new Promise((resolve) => resolve(engine[name as ExperimentName](config))),
  });
