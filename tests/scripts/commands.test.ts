import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { describe, it } from "node:test";
import { isAtLeast } from "../../scripts/setup/emscripten.mjs";

/** Runs a script of `scripts/` to its end. */
function run(script: string, args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}`, ...args], {
    encoding: "utf8",
    env: { ...process.env, npm_config_port: undefined, ...env },
  });
  return { status, stdout, stderr };
}

const refused = (sentence: string) => ({ status: 1, stdout: "", stderr: `${sentence}\n` });

describe("npm start", () => {
  it("refuses a port that is none, in one sentence", () => {
    for (const port of ["abc", "65536", "1.5", ""]) {
      const sentence = `The port must be a whole number from 0 to 65535, got "${port}".`;
      assert.deepEqual(run("serve/start.mjs", [`--port=${port}`]), refused(sentence));
    }
  });

  it("takes the port from npm's own option too", () => {
    const sentence = 'The port must be a whole number from 0 to 65535, got "abc".';
    assert.deepEqual(run("serve/start.mjs", [], { npm_config_port: "abc" }), refused(sentence));
    assert.deepEqual(
      run("serve/start.mjs", ["abc"], { npm_config_port: "true" }),
      refused(sentence),
    );
  });

  it("says in one sentence that a port is taken", async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
    const sentence = `Port ${port} is taken: choose another with npm start -- --port N.`;
    assert.deepEqual(run("serve/start.mjs", ["--port", String(port)]), refused(sentence));
    server.close();
  });

  it("refuses options that it does not have", () => {
    const { status, stderr } = run("serve/start.mjs", ["--prot", "80"]);
    assert.equal(status, 1);
    assert.match(stderr, /'--prot'.*Usage: npm start \[-- --port N\]\n$/);
  });
});

describe("the builds", () => {
  it("refuse a name that is none of theirs", () => {
    const sentence =
      'Nothing is called "modul": name module, native, wasm-tests, wasm-checked, fuzz, sanitized, lib, api, page.';
    assert.deepEqual(run("build/build.mjs", ["modul"]), refused(sentence));
  });
});

describe("npm test", () => {
  it("refuses a step that it does not have", () => {
    assert.deepEqual(run("check/test.mjs", ["nothing"]), refused('No step is called "nothing".'));
  });
});

describe("the machine's Emscripten", () => {
  it("is compared number by number", () => {
    assert.ok(isAtLeast("4.0.0", "4.0.0"));
    assert.ok(isAtLeast("4.0.10", "4.0.9"));
    assert.ok(isAtLeast("10.0.0", "9.9.9"));
    assert.ok(!isAtLeast("3.1.74", "4.0.0"));
  });
});
