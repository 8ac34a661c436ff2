// Command lines of random words, files that are none, and outputs that nobody reads.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { run } from "../../web/cli/run.js";
import { ConfigError } from "../../web/engine/index.js";
import { countOfInputs, Hostile } from "../browser/faults/hostile/values.js";
import { main } from "./run.js";

const folder = mkdtempSync(join(tmpdir(), "plot-twist-hostile-"));
after(() => rmSync(folder, { recursive: true }));
const file = (name: string, bytes: string | Buffer): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const files = [
  folder,
  join(folder, "missing"),
  file("empty", ""),
  file("bytes", Buffer.from([0xff, 0xfe, 0, 0xd8, 0x80, 10, 0xc0])),
  file("cut.csv", "x,y,label\n1,2,0\n3,"),
  file("page.html", "<!doctype html><script>1</script>"),
];

/** Beginnings of command lines whose work is small, whatever follows. */
const beginnings = [
  ["list"],
  ["facts"],
  ["eval", "gelu", "--at=1"],
  ["softmax", "--scores=1,2,3"],
  ["draw", "explorer"],
  ["race", "--epochs", "1", "--activations", "relu", "--layers", "2,2,1"],
  ["race", "--epochs", "1", "--activations", "relu", "--dataset", "custom", "--custom"],
  ["xor", "--seeds", "1", "--epochs", "1"],
  ["help"],
  [],
];
const options = "--json --help --version --at --precision --functions --lr --seeds --init --loss --custom --format --theme --__proto__ --constructor -- - -1 --no-json --at= --=".split(" "); // prettier-ignore

function commandLine(from: Hostile): string[] {
  const word = (): string =>
    from.of([from.of(options), from.text(["relu", "adam"]), from.of(files)]);
  const most = from.of([0, 1, 2, 3, 6]);
  // A long list is long work.
  const words = Array.from({ length: most }, () => word().slice(0, 300));
  return [...from.of(beginnings), ...words].map((one) => one.replaceAll("\0", ""));
}

describe("hostile command lines", () => {
  test(`print text, or are refused in one sentence (${countOfInputs})`, async () => {
    for (let seed = 0; seed < countOfInputs; seed++) {
      const args = commandLine(new Hostile(seed));
      try {
        assert.equal(typeof (await run(args)), "string");
      } catch (error) {
        const about = `seed ${seed}: ${JSON.stringify(args).slice(0, 300)}: ${String(error)}`;
        assert.ok(error instanceof ConfigError, about);
        assert.match(error.message, /^[^\n\r]{8,2000}$/, about);
      }
    }
  });

  test("may have a long list", () => {
    const at = Array.from({ length: 20_000 }, (_, i) => i / 1000).join();
    const { status, stderr } = spawnSync(process.execPath, [main, "eval", "gelu", `--at=${at}`], {
      maxBuffer: 2 ** 26,
    });
    assert.deepEqual([status, String(stderr)], [0, ""]);
  });

  test("end with status 2 and one sentence, without a trace of the program", () => {
    const wrong = [
      ["eval", Buffer.from([0xff, 0xfe]).toString("latin1"), "--at=1"],
      ["race", "--dataset", "custom", "--custom", folder],
      ["draw", "explorer", "--output", join(folder, "missing", "a.svg")],
      ["draw", "explorer", "--output", folder],
    ];
    for (const args of wrong) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args]);
      assert.equal(status, 2, args.join(" "));
      assert.match(String(stderr), /^plot-twist: [^\n]+\n$/);
      assert.equal(String(stdout), "");
    }
  });

  test(
    "write no file into a folder that may only be read",
    { skip: process.getuid?.() === 0 && "root may write everywhere" },
    () => {
      // prettier-ignore
      const locked = join(folder, "locked");
      mkdirSync(locked);
      chmodSync(locked, 0o555);
      const args = ["draw", "explorer", "--output", join(locked, "a.svg")];
      const { status, stderr } = spawnSync(process.execPath, [main, ...args]);
      assert.equal(status, 2);
      assert.match(
        String(stderr),
        /^plot-twist: --output must be a file that can be written, .*EACCES/,
      );
    },
  );

  test("need no output at all", () => {
    const script = `"${process.execPath}" "${main}" list`;
    for (const [end, wanted] of [
      ["| head -1", 0],
      [">&-", 1],
      [">&- 2>&-", 1],
    ] as const) {
      const { status, stderr } = spawnSync("/bin/sh", ["-c", `${script} ${end}`]);
      assert.ok(!/at .*\.js:\d+/.test(String(stderr)), String(stderr));
      assert.ok(status === wanted || status === 0, `${end}: ${status}`);
    }
  });
});
