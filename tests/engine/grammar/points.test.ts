import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ConfigError, loadEngine, parsePoints } from "../../../web/engine/index.js";
import { drawsFrom } from "../../../scripts/lib/random.mjs";

const engine = await loadEngine();

/** The points (0.5, -1) with label 0 and (2000, 0.25) with label 7 in different notations. */
const same = {
  commas: "0.5,-1,0\n2e3,.25,7\n",
  semicolons: "0.5;-1;0\n2e3;.25;7",
  "decimal commas": "0,5; -1; 0\n2000; 0,25; 7",
  "decimal commas between quotation marks": '"0,5","-1",0\n2000,"0,25",7',
  "decimal commas between spaces": "0,5 -1,0 0\n2000 0,25 7",
  "decimal commas and tabs": "0,5\t-1\t0\n2000\t0,25\t7",
  "a declared separator": "sep=;\n0,5;-1;0\n2000;0,25;7",
  "a declared separator and a header": 'sep=;\r\n"label";"x";"y"\r\n0;0,5;-1\r\n7;2000;0,25',
  "a declared tab": "sep=\t\n0.5\t-1\t0\n2000\t0.25\t7",
  "a declared colon": '"sep=:"\n0.5:-1:0\n2000:0.25:7',
  tabs: "0.5\t-1\t0\n+2000\t0.25\t7",
  bars: "0.5|-1|0\n2000|0.25|7",
  spaces: "  0.5   -1 0\n2000 0.25 7",
  "commas and spaces": "0.5, -1, 0\r\n2000, 0.25, 7\r\n",
  "whole numbers between commas and spaces": "0.5, -1, 0\n2000 , .25 , 7",
  "old line ends": "0.5,-1,0\r2000,0.25,7",
  "separators at the ends of lines": "0.5,-1,0,\n2000,0.25,7,,,",
  "a typographic minus": "0.5,\u22121,0\n2000,0.25,7",
  "quotation marks": '"x","y","label"\n"0.5","-1","0"\n"2000","0.25","7"',
  "a byte order mark": "\uFEFF0.5,-1,0\n2000,0.25,7",
  "empty lines and comments": "# mine\n\n0.5,-1,0 # first\n   \n# and\n2000,0.25,7\n\n",
};

for (const [name, text] of Object.entries(same)) {
  test(`points are read from text with ${name}`, () => {
    assert.deepEqual(parsePoints(text), [0.5, -1, 0, 2000, 0.25, 7]);
  });
}

/** Headers over a line with 1 in the column of x, 2 in that of y and 0 in that of the label. */
const headers: [header: string, line: string][] = [
  ["x,y,label", "1,2,0"],
  ["target,x,y", "0,1,2"],
  ["y,x,class", "2,1,0"],
  ["Class;Y;X", "0;2;1"],
  ["x1,x2,y", "1,2,0"],
  ["y,x2,x1", "0,2,1"],
  ["x1,x2,target", "1,2,0"],
  ["x_0,x_1,y", "1,2,0"],
  ["x[1],x[0],t", "2,1,0"],
  ["feature 2,feature 1,category", "2,1,0"],
  ["sepal_1;species;sepal_0", "2;0;1"],
  ["label,posY,posX", "0,2,1"],
  ["Y (cm),X (cm),Colour", "2,1,0"],
  ["lat,lon,cluster", "2,1,0"],
  ["x,y,y_label", "1,2,0"],
  ["y_true,x1,x2", "0,1,2"],
  ["1,0,label", "2,1,0"],
  ["width;height;class", "1;2;0"],
  ["class;width;height", "0;1;2"],
  ["a b c", "1 2 0"],
  ["x, y, label", "1, 2, 0"],
  ["x ,y ,label", "1 ,2 ,0"],
  [",x,y,label", "9,1,2,0"],
  ["id,label,y,split,x", "9,0,2,5,1"],
  ['"x, in cm","y; in cm","label"', "1,2,0"],
  ["x y label", "1;2;0"],
];

for (const [header, line] of headers) {
  test(`the header ${header} says what is what`, () => {
    assert.deepEqual(parsePoints(`${header}\n${line}`), [1, 2, 0]);
    assert.deepEqual(parsePoints(`${header}\r\n\r\n${line}\r\n${line}`), [1, 2, 0, 1, 2, 0]);
  });
}

const refused: [text: string, sentence: string][] = [
  ["x,y,label\n1,2,0\n\n1,abc,0", "line 4, column 2: y must be a number, got 'abc'"],
  ["target,x,y\n1,abc,0", "line 2, column 2: x must be a number, got 'abc'"],
  ["1,2,0\nx,y,label", "line 2, column 1: x must be a number, got 'x'"],
  ["1,2,0\n1,,0", "line 2, column 2: y must be a number, got ''"],
  ["1,2,0\n0x10,2,0", "line 2, column 1: x must be a number, got '0x10'"],
  ["1,2,0\nNaN,2,0", "line 2, column 1: x must be a number, got 'NaN'"],
  ["1,2,0\n1,inf,0", "line 2, column 2: y must be a number, got 'inf'"],
  ["1,2,0\n1e999,2,0", "line 2, column 1: x must be a number, 5e-324 to 1.8e308 in size, or 0, got '1e999'"],
  ["1;2;0\n1;1,5e-400;0", "line 2, column 2: y must be a number, 5e-324 to 1.8e308 in size, or 0, got '1.5e-400'"],
  ["1,2\n3,4", "line 1, column 3: label must be a number, got ''"],
  ["1,5,2,0", "line 1, column 4: a line must have 3 values, got one more, '0'; numbers with decimal commas need semicolons between them, or quotation marks"],
  ["1;2;0;4", "line 1, column 4: a line must have 3 values, got one more, '4'"],
  ["x,y,label,id\n1,2,0,4,5", "line 2, column 5: a line must have 4 values, got one more, '5'; numbers with decimal commas need semicolons between them, or quotation marks"],
  ["1,2,0\n3,4,1.5", "line 2, column 3: label must be a whole number 0 to 7, got '1.5'"],
  ["label,x,y\n-1,3,4", "line 2, column 1: label must be a whole number 0 to 7, got '-1'"],
  [`1,2,0\n${"z".repeat(99)},4,1`, `line 2, column 1: x must be a number, got '${"z".repeat(64)}...'`],
  ["1,5;2;0\n1.5;2;0", "line 2, column 1: x must be a number with a decimal comma, as in line 1, got '1.5'"],
  ["1.5;2;0\n1;2,5;0", "line 2, column 2: y must be a number with a decimal point, as in line 1, got '2,5'"],
  ["1.234,5;2;0", "line 1, column 1: x must be a number, got '1.234,5'"],
  ['1,"2,0', "line 1, column 2: a quotation mark must be closed, got '\"2'"],
  ["label,target,x\n0,1,2", "line 1, column 2: label is named by 'label' and by 'target'"],
  ["x,label,X\n0,1,2", "line 1, column 3: x is named by 'x' and by 'X'"],
  ["a,b,c,d\n1,2,0,4", "line 1, column 1: x, y and label must be named, got 'a, b, c, d'"],
  ["x,y\n1,2", "line 1, column 1: x, y and label must be named, got 'x, y'"],
]; // prettier-ignore

for (const [text, message] of refused) {
  test(`a text is refused: ${message}`, () => {
    assert.throws(() => parsePoints(text), { name: "ConfigError", message });
  });
}

test("labels may be values from -1 to 1, where these are asked for", () => {
  assert.deepEqual(parsePoints("1,2,-0.5\n3,4,1", "values"), [1, 2, -0.5, 3, 4, 1]);
  assert.deepEqual(parsePoints("1,2,-0.5\n3,4,7", "any"), [1, 2, -0.5, 3, 4, 7]);
  const message = "line 1, column 3: label must be a number -1 to 1, got '1.5'";
  assert.throws(() => parsePoints("1,2,1.5", "values"), { name: "ConfigError", message });
});

test("an empty text holds no points, and the core says that it wants some", () => {
  assert.deepEqual(parsePoints(""), []);
  assert.deepEqual(parsePoints("x,y,label\n"), []);
  assert.throws(
    () => engine.dataset({ kind: "custom", custom: parsePoints("") }),
    new ConfigError("custom must hold 2 to 20000 points, got 0"),
  );
});

test("a large table is read in one go", () => {
  for (const line of ["1.25,-0.5,3\n", '"1,25";"-0,5";3\r\n']) {
    const points = parsePoints(line.repeat(20_000));
    assert.equal(points.length, 60_000);
    assert.deepEqual(points.slice(-3), [1.25, -0.5, 3]);
  }
  for (const sign of ['"', ",", "1", "\0", "x;"]) {
    const long = sign.repeat(1e6);
    assert.throws(() => parsePoints(`1,2,0\n1,2,0,${long}"`), /^ConfigError: line 2, column \d+: [^\n]{1,200}$/); // prettier-ignore
  }
});

describe("a table", () => {
  /** Ways to write a table: what a spreadsheet, a program or a person may choose. */
  interface Dialect {
    separator: string;
    comma: boolean;
    quotes: "all" | "needed" | "names";
    lineEnd: string;
    start: string;
    /** What each column is called, in the order of the columns; none: no header. */
    header: readonly (readonly [name: string, part: number])[];
    end: string;
    declared: boolean;
    space: string;
  }

  const names = [
    ["x", "y", "label"],
    ["X", "Y", "Target"],
    ["x1", "x2", "y"],
    ["x_0", "x_1", "class"],
    ["Feature 1", "Feature 2", "category"],
    ["lon", "lat", "cluster"],
  ];

  function anyDialect(draw: () => number): Dialect {
    const one = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)]!;
    const separator = one([",", ";", "\t", "|", " "]);
    const parts = one(names).map((name, part) => [name, part] as const);
    const order = parts.sort(() => draw() - 0.5);
    return {
      separator,
      comma: draw() < 0.5,
      quotes: one(["all", "needed", "names"] as const),
      lineEnd: one(["\n", "\r\n", "\r"]),
      start: one(["", "\uFEFF"]),
      header: draw() < 0.7 ? order : [],
      end: draw() < 0.2 && separator !== " " ? separator : "",
      declared: draw() < 0.3 && separator !== " ",
      space: draw() < 0.3 ? " " : "",
    };
  }

  function written(points: readonly number[], dialect: Dialect, draw: () => number): string {
    const { separator, comma, quotes, header, end, declared, lineEnd, start, space } = dialect;
    const order = header.length > 0 ? header.map(([, part]) => part) : [0, 1, 2];
    const cellOf = (value: number): string => {
      const text = comma ? String(value).replace(".", ",") : String(value);
      const isNeeded = separator === "," && text.includes(",");
      return quotes === "all" || isNeeded ? `"${text}"` : text;
    };
    const titleOf = (name: string): string =>
      quotes !== "needed" || name.includes(separator) ? `"${name}"` : name;
    const lines = Array.from({ length: points.length / 3 }, (_, i) =>
      order.map((part) => cellOf(points[3 * i + part]!)),
    );
    const titles = header.map(([name]) => titleOf(name));
    const all = [...(titles.length > 0 ? [titles] : []), ...lines]
      .map((cells) => cells.join(separator + space) + end)
      .flatMap((line) => (draw() < 0.1 ? [line, "", "# a comment; with, signs"] : [line]));
    return start + [...(declared ? [`sep=${separator}`] : []), ...all, ""].join(lineEnd);
  }

  const seed = 20_816;
  test(`reads back the same, however it is written (seed ${seed})`, () => {
    const draw = drawsFrom(seed);
    for (let i = 0; i < 4000; i++) {
      const scale = 10 ** Math.floor(draw() * 12 - 8);
      const value = () => Number(((draw() - 0.5) * scale).toPrecision(1 + Math.floor(16 * draw())));
      const count = 1 + Math.floor(8 * draw());
      const points = Array.from({ length: count }, () => [value(), value(), Math.floor(8 * draw())]).flat(); // prettier-ignore
      const dialect = anyDialect(draw);
      const text = written(points, dialect, draw);
      assert.deepEqual(parsePoints(text), points, JSON.stringify({ text, dialect }));
    }
  });

  test(`with one wrong cell is refused by the line and column of that cell (seed ${seed})`, () => {
    const draw = drawsFrom(seed);
    for (let i = 0; i < 1000; i++) {
      const lines = Array.from({ length: 2 + Math.floor(50 * draw()) }, () => [draw(), draw(), 1]);
      const [line, column] = [1 + Math.floor((lines.length - 1) * draw()), Math.floor(3 * draw())];
      const separator = [",", ";", "\t", "|"][Math.floor(4 * draw())]!;
      const wrong = ["abc", "", "1e999", "0x1", "1.5.2", "--1"][Math.floor(6 * draw())]!;
      const cells: (number | string)[][] = lines;
      cells[line]![column] = wrong;
      const text = cells.map((row) => row.join(separator)).join("\n");
      const name = `line ${line + 1}, column ${column + 1}: ${["x", "y", "label"][column]}`;
      assert.throws(() => parsePoints(text), (error: Error) => error.message.startsWith(`${name} must be `) && error.message.endsWith(`, got '${wrong}'`), text); // prettier-ignore
    }
  });
});

test("a table may be as long as the core takes it", () => {
  const table = (length: number): string =>
    Array.from({ length }, (_, i) => `${i / length},0.5,${i % 2}`).join("\n");
  const custom = parsePoints(table(20_000));
  assert.equal(engine.dataset({ kind: "custom", custom }).points.length, 60_000);
  const sentence = "a table must have at most 20000 points, got 20001";
  assert.throws(() => parsePoints(table(20_001)), { name: "ConfigError", message: sentence });
  const more = [...custom, 0, 0, 1];
  assert.throws(() => engine.dataset({ kind: "custom", custom: more }), /20000 points, got 20001/);
});

test("JSON is no table", () => {
  for (const text of ["[[1, 2, 0]]", '[{"x": 1, "y": 2, "label": 0}]', ' {"x": [1]}', "[1,2,0]"]) {
    const message = `points must be a table, one point a line, got JSON '${text}'`;
    assert.throws(() => parsePoints(text), { name: "ConfigError", message });
  }
});
