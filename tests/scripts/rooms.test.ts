import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readPicture } from "../../scripts/check/layers.mjs";
import { crowdedRooms, findCircle, importsOf, unusedArrows } from "../../scripts/check/rooms.mjs";

const drawing = [
  "```mermaid",
  "graph TD",
  "  top --> left & right",
  "  left --> base",
  "  class base,words foundation",
  "  %% top uses lit, vite",
  "```",
].join("\n");

describe("the picture of the rooms", () => {
  const picture = readPicture(drawing);

  it("is read as arrows, foundations and packages", () => {
    assert.deepEqual([...(picture.rooms.get("top") ?? [])], ["left", "right"]);
    assert.deepEqual([...(picture.rooms.get("left") ?? [])], ["base"]);
    assert.deepEqual([...picture.foundations], ["base", "words"]);
    assert.deepEqual(picture.packages.get("top"), ["lit", "vite"]);
  });

  it("may not draw an arrow that nothing follows", () => {
    const imports = new Map([["src/top/a.cpp", ["src/left/a.hpp"]]]);
    assert.deepEqual(unusedArrows(picture, imports), ["top --> right", "left --> base"]);
  });
});

describe("a room", () => {
  const files = (count: number) => Array.from({ length: count }, (_, i) => `web/plot/f${i}.ts`);

  it("has at most 15 names", () => {
    assert.deepEqual(crowdedRooms(files(15)), []);
    assert.deepEqual(crowdedRooms(files(16)), [
      { path: "web/plot", rule: "a room of 16 names: at most 15" },
    ]);
  });

  it("counts a header and its source once, and a folder as one", () => {
    const more = ["web/plot/f0.css", "web/plot/f0/a.ts", "web/plot/f0/b.ts"];
    assert.deepEqual(crowdedRooms([...files(15), ...more]), []);
  });
});

describe("imports", () => {
  it("are read as paths, in TypeScript and in C++", () => {
    const text = 'import { a } from "./a.js";\nimport type {\n  B,\n} from "../b/b.js";';
    assert.deepEqual(importsOf("web/plot/x.ts", text), ["web/plot/a.ts", "web/b/b.ts"]);
    assert.deepEqual(importsOf("src/math/x.cpp", '#include "math/a.hpp"'), ["src/math/a.hpp"]);
  });

  it("may not run in a circle", () => {
    const circle = new Map([
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["b"]],
    ]);
    assert.deepEqual(findCircle(circle), ["b", "c", "b"]);
    assert.equal(
      findCircle(
        new Map([
          ["a", ["b", "c"]],
          ["b", ["c"]],
        ]),
      ),
      undefined,
    );
  });
});
