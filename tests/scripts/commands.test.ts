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

describe("npm test", () => {
  it("tells its steps, and in one sentence what it does not know", () => {
    const { status, stdout } = run("check/test.mjs", ["--help"]);
    assert.equal(status, 0);
    assert.match(
      stdout,
      /^Usage: npm test .*\nnpm test: browser, .*\nnpm run test:all, besides: /s,
    );
    const advice = "npm test -- --help lists all.";
    const sentence = `No step is called "brouser". ${advice}`;
    assert.deepEqual(run("check/test.mjs", ["brouser"]), refused(sentence));
    assert.deepEqual(run("check/test.mjs", ["--al"]), refused(`Unknown option '--al'. ${advice}`));
  });
});

describe("npm run mutants", () => {
  it("refuses numbers that are none", () => {
    const sentence = 'count must be a whole number from 1 to 10000, got "ten".';
    assert.deepEqual(run("check/mutants/mutants.mjs", ["--count", "ten"]), refused(sentence));
  });
});

describe("the builds", () => {
  it("refuse a name that is none of theirs", () => {
    const sentence =
      'Nothing is called "modul": name module, native, wasm-tests, wasm-checked, fuzz, fuzz-wasm, sanitized, lib, api, page.';
    assert.deepEqual(run("build/build.mjs", ["modul"]), refused(sentence));
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
