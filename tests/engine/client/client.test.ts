import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { createPoolClient } from "../../../web/engine/client/client.js";
import type { WorkerLike } from "../../../web/engine/client/connection.js";
import {
  ConfigError,
  createClient,
  loadEngine,
  type EngineClient,
  type ExperimentCalls,
} from "../../../web/engine/index.js";
import type { CoreKind } from "../../../web/engine/core/core-files.js";
import { compileCore } from "../../../web/engine/core/module.js";
import { serve } from "../../../web/engine/worker/service.js";
import { createPortClient, next } from "../support/port-worker.js";

const engine = await loadEngine();

test("a client answers what the engine answers", async () => {
  const client = createPortClient();
  assert.deepEqual(await client.catalogue(), engine.catalogue());
  const explored = await client.explore({ activation: "mish", samples: 9 }, "a");
  assert.deepEqual(explored, engine.explore({ activation: "mish", samples: 9 }));
  const evaluated = await client.evaluate({ activation: "elu", at: [-1, 2] }, "a");
  assert.deepEqual(evaluated, engine.evaluate({ activation: "elu", at: [-1, 2] }));
  const flow = await client.gradientFlow({ depth: 3 }, "a");
  assert.deepEqual(flow, engine.gradientFlow({ depth: 3 }));
  client.dispose();
});

test("the newest call of a channel wins, and channels do not meet", async () => {
  const client = createPortClient();
  const sizes = [3, 4, 5, 6].map((samples) => client.explore({ samples }, "drag"));
  const other = client.explore({ samples: 7 }, "other");
  const lengths = (await Promise.all([...sizes, other])).map((result) => result?.x.length);
  assert.deepEqual(lengths, [3, undefined, undefined, 6, 7]);
  client.dispose();
});

test("bad input rejects with the core's sentence", async () => {
  const client = createPortClient();
  const sentenceOf = (call: () => unknown) => {
    try {
      call();
    } catch (error) {
      return (error as Error).message;
    }
    throw new Error("the engine did not mind");
  };
  const config = { layers: [2, 0, 1] };
  const message = sentenceOf(() => engine.createRace(config));
  await assert.rejects(client.race(config), new ConfigError(message));
  await assert.rejects(client.explore({ samples: 0.5 }, "a"), ConfigError);
  const boundary = { resolution: 0, extent: 1 };
  await assert.rejects(client.race({ epochs: 1 }, { boundary }), ConfigError);
  assert.equal((await client.explore({ samples: 3 }, "a"))?.x.length, 3);
  client.dispose();
});

test("what still waits when a client is disposed of rejects; twice is fine", async () => {
  const client = createPortClient();
  await client.catalogue();
  const late = client.gradientFlow({ depth: 64, width: 64 }, "a");
  client.dispose();
  client.dispose();
  await assert.rejects(late, { name: "EngineError", message: "the client was disposed of" });
  await assert.rejects(client.explore({}, "b"), /the client was disposed of/);
});

/** A worker that never answers. */
function deafWorker(): WorkerLike {
  const deaf = { postMessage: () => undefined, terminate: () => undefined };
  return Object.assign(new EventTarget(), deaf) as unknown as WorkerLike;
}

/** A client with one worker, and the kinds of the modules that it has asked for. */
function watchedClient() {
  const asked: CoreKind[] = [];
  const compile = (kind: CoreKind) => {
    asked.push(kind);
    return compileCore(kind);
  };
  return { client: createPortClient({ size: 1, compile }), asked };
}

test("functions need the smallest module, networks a larger one, which then serves both", async () => {
  const { client, asked } = watchedClient();
  assert.deepEqual(await client.catalogue(), engine.catalogue());
  assert.deepEqual(asked, []);
  for (const { id } of engine.catalogue().activations) {
    const activation = { activation: id };
    assert.deepEqual(await client.inspect(activation, "a"), engine.inspect(activation));
    assert.deepEqual(await client.explore(activation, "a"), engine.explore(activation));
    assert.deepEqual(await client.describe(activation, "a"), engine.describe(activation));
  }
  const elu = { activation: { activation: "elu", parameters: { alpha: 2 } } };
  assert.deepEqual(await client.explore(elu, "a"), engine.explore(elu));
  assert.deepEqual(asked, ["functions"]);
  const flow = { depth: 3, width: 4 };
  assert.deepEqual(await client.gradientFlow(flow, "a"), engine.gradientFlow(flow));
  assert.deepEqual(asked, ["functions", "networks"]);
  const explored = await client.explore({ samples: 101 }, "a");
  assert.deepEqual(explored, engine.explore({ samples: 101 }));
  assert.deepEqual(asked, ["functions", "networks"]);
  client.dispose();
});

test("what is prepared is fetched at once, and serves all that comes before it is needed", async () => {
  const { client, asked } = watchedClient();
  client.prepare("trace");
  client.prepare("unitMaps");
  assert.deepEqual(asked, ["core"]);
  await client.dataset({}, "a");
  const race = await client.race({ activations: ["relu"], layers: [2, 4, 1], epochs: 3 });
  race.dispose();
  assert.deepEqual(asked, ["core"]);
  assert.throws(() => client.prepare("nonsense" as never), {
    name: "ConfigError",
    message: /^experiment must be one of explore, .*folds, got "?nonsense"?$/,
  });
  client.dispose();
});

test("inputs are no formulas, whatever their names", async () => {
  const { client, asked } = watchedClient();
  const inputs = ["x", "y", "xy"];
  await client.dataset({}, "a");
  const race = await client.race({ activations: ["relu"], inputs, layers: [3, 4, 1], epochs: 3 });
  race.dispose();
  assert.deepEqual(asked, ["networks"]);
  client.dispose();
});

test("a race has the module that its functions need, also on a worker that had a smaller one", async () => {
  const { client, asked } = watchedClient();
  for (const activation of ["tanh", "(exp(x)-exp(-x))/(exp(x)+exp(-x))", "relu"]) {
    const config = { activations: [activation], layers: [2, 4, 1], epochs: 3 };
    const race = await client.race(config);
    const here = engine.createRace(config);
    here.advance(3);
    const finished = next(race, "finish");
    race.play();
    await finished;
    const losses = here.runners[0]!.losses();
    assert.deepEqual([...race.runners[0]!.losses], [...losses], activation);
    here.dispose();
    race.dispose();
  }
  assert.deepEqual(asked, ["networks", "core"]);
  client.dispose();
});

test("formulas, and proofs about parameters, need the whole core", async () => {
  const formula = "log(cosh(x)) + a*x";
  const elu = { activation: "elu", parameters: { alpha: 2 } };
  const needing: ((client: ExperimentCalls & Pick<EngineClient, "cost">) => Promise<unknown>)[] = [
    (it) => it.explore({ activation: formula }, "a"),
    (it) => it.explore({ activation: { activation: formula, parameters: { a: 2 } } }, "a"),
    (it) => it.evaluate({ activation: " x ", at: [1] }, "a"),
    (it) => it.difference({ activation: "gelu", other: formula }, "a"),
    (it) => it.describe({ activation: "=a" }, "a"),
    (it) => it.inspect({ activation: elu }, "a"),
    (it) => it.cost(formula, "a"),
  ];
  for (const call of needing) {
    const { client, asked } = watchedClient();
    await call(client);
    assert.deepEqual(asked, ["core"]);
    client.dispose();
  }
  const { client } = watchedClient();
  assert.deepEqual(
    await client.inspect({ activation: elu }, "a"),
    engine.inspect({ activation: elu }),
  );
  await assert.rejects(
    client.explore({ activation: "gelo" }, "a"),
    new ConfigError("unknown activation 'gelo'; did you mean gelu?"),
  );
  client.dispose();
});

test("a core that cannot be had is a sentence, and the next call tries again", async () => {
  let attempts = 0;
  const client = createPoolClient({
    size: 1,
    compile: () => {
      ++attempts;
      return compileCore(new URL("file:///nowhere/core.wasm"));
    },
    createWorker: deafWorker,
  });
  for (const channel of ["a", "b"]) {
    await assert.rejects(
      client.explore({}, channel),
      /^EngineError: the core could not be fetched: .*core.wasm/,
    );
  }
  assert.equal(attempts, 2);
});

test("bytes that are no module are a sentence", async () => {
  const bytes = new TextEncoder().encode("<!doctype html>").buffer;
  await assert.rejects(
    loadEngine({ wasm: bytes }),
    /^EngineError: the core could not be compiled: /,
  );
});

test("a machine without workers, and a number of workers that is none", async () => {
  await assert.rejects(createClient({ workers: 1 }).catalogue(), /a worker could not be started/);
  assert.throws(
    () => createClient({ workers: 0 }),
    /workers must be a whole number from 1 to 64, got 0/,
  );
});

/** Gives a global another value; returns what gives it back its own. */
function replaceGlobal(name: "navigator" | "Worker", value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return () => {
    if (own) Object.defineProperty(globalThis, name, own);
    else Reflect.deleteProperty(globalThis, name);
  };
}

for (const [processors, expected] of [
  [undefined, 1],
  [0, 1],
  [3, 3],
  [128, 64],
] as const) {
  test(`${processors ?? "unknown"} processors start ${expected} workers for 70 calls`, async () => {
    let [workers, runs] = [0, 0];
    const count = function () {
      workers++;
      return Object.assign(deafWorker(), {
        postMessage: ({ name }: { name: string }) => (runs += name === "run" ? 1 : 0),
      });
    };
    const giveBack = [
      replaceGlobal("navigator", { hardwareConcurrency: processors }),
      replaceGlobal("Worker", count),
    ];
    const client = createClient();
    const calls: Promise<unknown>[] = [];
    for (let i = 0; i < 70; i++) {
      calls.push(client.explore({ samples: 3 }, String(i)));
      while (runs <= i) await new Promise(setImmediate);
    }
    const settled = Promise.allSettled(calls);
    client.dispose();
    giveBack.forEach((back) => back());
    assert.equal(workers, expected);
    await settled;
  });
}

test("a worker that dies rejects its calls with a sentence and is replaced", async () => {
  const targets: EventTarget[] = [];
  const client = createPoolClient({
    size: 1,
    compile: compileCore,
    createWorker() {
      const worker = deafWorker();
      targets.push(worker as unknown as EventTarget);
      return worker;
    },
  });
  const call = client.catalogue();
  while (targets.length === 0) await new Promise(setImmediate);
  await new Promise(setImmediate);
  const [worker] = targets;
  assert.ok(worker);
  worker.dispatchEvent(Object.assign(new Event("error"), { message: "out of memory" }));
  await assert.rejects(call, { name: "EngineError", message: "a worker was lost: out of memory" });
  void client.catalogue().catch(() => undefined);
  await new Promise(setImmediate);
  assert.equal(targets.length, 2);
  client.dispose();
});

test("a worker whose core has stopped is replaced", async () => {
  let workers = 0;
  const client = createPortClient({
    size: 1,
    serveWith: (port, clock) => {
      workers++;
      serve(port, clock);
    },
  });
  await client.evaluate({ activation: "relu", at: [1] }, "a");
  const refused = mock.method(WebAssembly.Memory.prototype, "grow", () => {
    throw new RangeError("no more memory");
  });
  const at = new Array<number>(4_000_000).fill(1);
  const [large, small] = await Promise.allSettled([
    client.evaluate({ activation: "gelu", at }, "large"),
    client.evaluate({ activation: "gelu", at: [2] }, "small"),
  ]);
  refused.mock.restore();
  const sentence = "the core stopped, because this device gives it no more memory";
  for (const { reason } of [large, small] as PromiseRejectedResult[]) {
    assert.equal((reason as Error).message, sentence);
  }
  const answer = await client.evaluate({ activation: "relu", at: [3] }, "b");
  assert.deepEqual([...answer!.value], [3]);
  assert.equal(workers, 2);
  client.dispose();
});
