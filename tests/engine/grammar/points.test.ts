import assert from "node:assert/strict";
import { test } from "node:test";
import { ConfigError, loadEngine, parsePoints } from "../../../web/engine/index.js";

const engine = await loadEngine();

/** The points (0.5, -1) with label 0 and (2000, 0.25) with label 7 in different notations. */
const same = {
  commas: "0.5,-1,0\n2e3,.25,7\n",
  semicolons: "0.5;-1;0\n2e3;.25;7",
  "decimal commas": "0,5; -1; 0\n2000; 0,25; 7",
  tabs: "0.5\t-1\t0\n+2000\t0.25\t7",
  spaces: "  0.5   -1 0\n2000 0.25 7",
  "commas and spaces": "0.5, -1, 0\r\n2000, 0.25, 7\r\n",
  "old line ends": "0.5,-1,0\r2000,0.25,7",
  "a header": "x,y,label\n0.5,-1,0\n2000,0.25,7",
  "a header of other names": "width;height;class\n0.5;-1;0\n2000;0.25;7",
  "a header in another order": "label,x,y\n0,0.5,-1\n7,2000,0.25",
  "quotation marks": '"x","y","label"\n"0.5","-1","0"\n"2000","0.25","7"',
  "a byte order mark": "\uFEFF0.5,-1,0\n2000,0.25,7",
  "empty lines and comments": "# mine\n\n0.5,-1,0\n   \n# and\n2000,0.25,7\n\n",
};

for (const [name, text] of Object.entries(same)) {
  test(`points are read from text with ${name}`, () => {
    assert.deepEqual(parsePoints(text), [0.5, -1, 0, 2000, 0.25, 7]);
  });
}

const refused: [text: string, sentence: string][] = [
  ["x,y,label\n1,2,0\n\n1,abc,0", "line 4: 'abc' is not a number"],
  ["1,2,0\nx,y,label", "line 2: 'x' is not a number"],
  ["1,2,0\n1,,0", "line 2: '' is not a number"],
  ["1,2,0\n0x10,2,0", "line 2: '0x10' is not a number"],
  ["1,2,0\nNaN,2,0", "line 2: 'NaN' is not a number"],
  ["1,2,0\n1e999,2,0", "line 2: '1e999' is too large"],
  ["1,2\n3,4", "line 1: x, y and label are wanted, got 2 values"],
  ["1,2,0,\n3,4,1", "line 1: x, y and label are wanted, got 4 values"],
  ["1,2,0\n3,4,1.5", "line 2: label must be a whole number 0 to 7, got 1.5"],
  ["1,2,0\n3,4,-1", "line 2: label must be a whole number 0 to 7, got -1"],
  [`1,2,0\n${"z".repeat(99)},4,1`, `line 2: '${"z".repeat(32)}...' is not a number`],
];

for (const [text, message] of refused) {
  test(`a text is refused: ${message}`, () => {
    assert.throws(() => parsePoints(text), { name: "ConfigError", message });
  });
}

test("an empty text holds no points, and the core says that it wants some", () => {
  assert.deepEqual(parsePoints(""), []);
  assert.deepEqual(parsePoints("x,y,label\n"), []);
  assert.throws(
    () => engine.dataset({ kind: "custom", custom: parsePoints("") }),
    new ConfigError("custom must hold 2 to 20000 points, got 0"),
  );
});

test("a large table is read in one go", () => {
  const line = "1.25,-0.5,3\n";
  assert.equal(parsePoints(line.repeat(200_000)).length, 600_000);
});
