/** Numbers on the command line: read to the bit, or refused in one sentence with status 2. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, test } from "node:test";
import { json, main, plotTwist } from "./run.js";

type Answer = { points: { x: number | string }[] };

const refused: [args: string, sentence: string][] = [
  ["race --seeds 9007199254740993", "--seeds must be a whole number of at most 9007199254740991 in size, got '9007199254740993'"],
  ["race --seeds 9007199254740992", "--seeds must be a whole number of at most 9007199254740991 in size, got '9007199254740992'"],
  ["race --seeds 9007199254740991", "seed must be a whole number from 0 to 4294967295, got 9007199254740991"],
  ["race --seeds 9007199254740992..9007199254740993", "--seeds must be a whole number of at most 9007199254740991 in size, got '9007199254740992'"],
  ["race --seeds 0..9007199254740993", "--seeds must be a whole number of at most 9007199254740991 in size, got '9007199254740993'"],
  ["race --seeds 0..9007199254740991", "--seeds must be at most 10000 seeds, got '0..9007199254740991'"],
  ["race --epochs 9007199254740993", "--epochs must be a whole number of at most 9007199254740991 in size, got '9007199254740993'"],
  ["race --batch 1e400", "--batch must be a number or 'full', 5e-324 to 1.8e308 in size, or 0, got '1e400'"],
  ["race --lr 1e-400", "--lr must be a number, 5e-324 to 1.8e308 in size, or 0, got '1e-400'"],
  ["eval gelu --at=1e400", "--at must be a number, 5e-324 to 1.8e308 in size, or 0, got '1e400'"],
  ["eval gelu --at=0,-1e309", "--at must be a number, 5e-324 to 1.8e308 in size, or 0, got '-1e309'"],
  ["eval gelu --at=", "--at needs a value: --at=-10,-0.5,3"],
  ["eval gelu --at", "--at needs a value: --at=-10,-0.5,3"],
  ["eval gelu --at=0x10", "--at must be a number, got '0x10'"],
  ["eval gelu --at=1,5x", "--at must be a number, got '5x'"],
  ["eval gelu --at=1;2", "--at must be a number, got '1;2'"],
  ["eval gelu --at=1 --at=2", "--at must be given once, got '1' and '2'; a list is one value, with commas"],
  ["eval gelu --at 1 --precision float --precision double", "--precision must be given once, got 'float' and 'double'"],
  ["race --skip --skip=false", "--skip must be given once, got 'true' and 'false'"],
  ["flow --width 1e3", "width must be 1 to 256, got 1000"],
  ["flow --width 32px", "--width must be a number, got '32px'"],
  ["draw zoo --width 1e999", "--width must be a number, 5e-324 to 1.8e308 in size, or 0, got '1e999'"],
  ["draw explorer --from 1e400", "--from must be a number, 5e-324 to 1.8e308 in size, or 0, got '1e400'"],
  ["draw race --seeds 9007199254740992..9007199254740993", "--seeds must be a whole number of at most 9007199254740991 in size, got '9007199254740992'"],
]; // prettier-ignore

describe("a number that is refused", () => {
  for (const [args, sentence] of refused) {
    test(`plot-twist ${args}`, () => {
      const { status, stdout, stderr } = plotTwist(...args.split(" "));
      assert.deepEqual([status, stdout, stderr], [2, "", `plot-twist: ${sentence}\n`]);
    });
  }
});

describe("a number that is read", () => {
  const read: [args: string[], x: (number | string)[]][] = [
    [["--at=-10,3"], [-10, 3]],
    [
      ["--at", "-10,3"],
      [-10, 3],
    ],
    [["--at", "-.5"], [-0.5]],
    [
      ["--at", "−0.5, 1e3"],
      [-0.5, 1000],
    ],
    [["--at", "-inf"], ["-Infinity"]],
    [["--at=nan"], ["NaN"]],
    [
      ["--at", "1.7976931348623157e308,5e-324"],
      [Number.MAX_VALUE, Number.MIN_VALUE],
    ],
    [["--at=1", "--json", "--json"], [1]],
  ];
  for (const [args, x] of read) {
    test(`plot-twist eval gelu ${args.join(" ")}`, () => {
      const { points } = json<Answer>("eval", "gelu", ...args);
      assert.deepEqual(points.map((point) => point.x), x); // prettier-ignore
    });
  }

  test("belongs to an option with a value, not to a switch before it", () => {
    const { status, stdout } = plotTwist("eval", "--at=1", "--json", "--", "-3");
    assert.equal(status, 0);
    assert.match(stdout, /"value":\s*-3/);
  });
});

/** Runs a command in a shell, where `$PLOT_TWIST` is the built command. */
const shell = (command: string) =>
  spawnSync("/bin/sh", ["-c", command], {
    encoding: "utf8",
    env: { ...process.env, PLOT_TWIST: `'${process.execPath}' '${main}'` },
  });

describe("an output that cannot be written", () => {
  const options = { skip: !existsSync("/dev/full") && "there is no /dev/full" };

  test("is told in one sentence where the disk is full", options, () => {
    for (const args of ["list", "--help", "draw explorer", "eval gelu --at=1 --json"]) {
      const { status, stdout, stderr } = shell(`eval $PLOT_TWIST ${args} > /dev/full`);
      assert.equal(stdout, "");
      assert.equal(stderr, "plot-twist: the output could not be written (ENOSPC)\n");
      assert.equal(status, 1);
    }
  });

  test("leaves only the status where no sentence can be written either", options, () => {
    assert.equal(shell("eval $PLOT_TWIST list > /dev/full 2>&1").status, 1);
    assert.equal(shell("eval $PLOT_TWIST eval gelu --at=x 2> /dev/full").status, 2);
  });

  test("is no error where its reader has enough", () => {
    const { stdout, stderr } = shell(
      "{ eval $PLOT_TWIST draw race --epochs 1; echo status $? >&2; } | head -c 9",
    );
    assert.equal(stdout, "<svg xmln");
    assert.equal(stderr, "status 0\n");
  });
});
