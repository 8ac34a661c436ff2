/** `--custom`: points between commas, a table of them, or a file with one. */
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { json, plotTwist } from "./run.js";

const folder = mkdtempSync(join(tmpdir(), "plot-twist-"));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const race = ["race", "--activations", "relu", "--dataset", "custom", "--layers", "2,2,1", "--epochs", "1"]; // prettier-ignore
const customOf = (custom: string): number[] =>
  json<{ config: { custom: number[] } }>(...race, "--custom", custom).config.custom;

describe("points on the command line", () => {
  const points = [0.5, 1.25, 0, -1, 2, 1];

  test("are read from numbers, from a table and from a file alike", () => {
    assert.deepEqual(customOf("0.5,1.25,0,-1,2,1"), points);
    assert.deepEqual(customOf("0.5 1.25 0\n-1 2 1"), points);
    const table = 'sep=;\r\n"target";"x";"y"\r\n0;0,5;1,25\r\n1;-1;2\r\n';
    assert.deepEqual(customOf(file("points.csv", table)), points);
  });

  test("are what a figure draws", () => {
    const path = file("drawn.csv", "class,x,y\n0,0.5,1.25\n1,-1,2\n");
    const args = ["draw", "race", "--activations", "relu", "--dataset", "custom", "--layers", "2,2,1", "--epochs", "1"]; // prettier-ignore
    const { state } = json<{ state: { custom: number[] } }>(...args, "--custom", path);
    assert.deepEqual(state.custom, points);
  });

  const wrong = file("wrong.csv", "x,y,label\n1,2,0\n1,abc,0");
  const refused: [custom: string, sentence: string][] = [
    [wrong, `${wrong}, line 3, column 2: y must be a number, got 'abc'`],
    [
      "1,2,0\n1,2,8",
      "--custom, line 2, column 3: label must be a whole number 0 to 7, or a value -1 to 1, got '8'",
    ],
    ["no.csv", "--custom must be numbers, or a file that can be read (ENOENT), got 'no.csv'"],
    [folder, `--custom must be numbers, or a file that can be read (EISDIR), got '${folder}'`],
    ["1,2,", "--custom must be a number, got ''"],
    ["1,2,1e400", "--custom must be a number, 5e-324 to 1.8e308 in size, or 0, got '1e400'"],
    [
      "1,2",
      "custom must hold x, y and label of each point, got 2 numbers, which is no multiple of 3",
    ],
  ];
  for (const [custom, sentence] of refused) {
    test(`are refused: ${sentence}`, () => {
      const { status, stdout, stderr } = plotTwist(...race, `--custom=${custom}`);
      assert.deepEqual([status, stdout, stderr], [2, "", `plot-twist: ${sentence}\n`]);
    });
  }
});
