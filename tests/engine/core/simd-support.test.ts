import assert from "node:assert/strict";
import { it } from "node:test";
import { compileCore } from "../../../web/engine/core/module.js";
import { EngineError, loadEngine, UnsupportedError } from "../../../web/engine/index.js";
import { createPortClient } from "../support/port-worker.js";

const bytes = new ArrayBuffer(8);

it("says which browsers have SIMD to one that lacks it, and is an EngineError", async ({
  mock,
}) => {
  mock.method(WebAssembly, "validate", () => false);
  await assert.rejects(loadEngine(), (error: Error) => {
    assert.ok(error instanceof UnsupportedError && error instanceof EngineError);
    assert.equal(error.name, "UnsupportedError");
    assert.equal(
      error.message,
      "this browser lacks WebAssembly’s SIMD, which the core is made of: Chrome and Edge have it from " +
        "version 91, Firefox from 89, Safari from 16.4",
    );
    return true;
  });
  await assert.rejects(loadEngine({ wasm: bytes }), UnsupportedError);
  const client = createPortClient({ compile: compileCore });
  await assert.rejects(client.explore({}, "a"), UnsupportedError);
  client.dispose();
});

it("says that WebAssembly is not there at all, as when it was switched off", async () => {
  const there = Object.getOwnPropertyDescriptor(globalThis, "WebAssembly")!;
  Object.defineProperty(globalThis, "WebAssembly", { ...there, value: undefined });
  try {
    await assert.rejects(loadEngine({ wasm: bytes }), /has no WebAssembly, or it was switched off/);
  } finally {
    Object.defineProperty(globalThis, "WebAssembly", there);
  }
});
