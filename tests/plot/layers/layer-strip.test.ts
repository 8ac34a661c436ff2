import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { HealthName } from "../../../web/plot/gradient-flow/health-hatch.js";
import { columnsOf, drawLayerStrip, layoutStrip } from "../../../web/plot/layers/layer-strip.js";
import { linearScale } from "../../../web/plot/axes/scale.js";
import { lightTheme as theme } from "../../../web/plot/color/theme.js";
import { recordingContext, texts } from "../support/recording-context.js";

const outer = { x: 0, y: 0, width: 219, height: 79 }; // leaves 200 by 60 px inside the axes

/** Draws a strip and returns its filled rectangles: [colour, x, y, width, height]. */
function fills(strip: Parameters<typeof drawLayerStrip>[1]): unknown[][] {
  const { ctx, calls } = recordingContext();
  drawLayerStrip(ctx, strip, outer, theme);
  let color: unknown;
  const found: unknown[][] = [];
  for (const { name, args } of calls) {
    if (name === "fillStyle=") color = args[0];
    if (name === "fillRect") found.push([color, ...args]);
  }
  return found;
}

describe("records on pixels", () => {
  test("share the pixel that they fall on", () => {
    const columns = columnsOf([0, 1, 2, 3, 100], linearScale([0, 100], [0, 50]));
    const spans = columns.map(({ x, first, end }) => [x, first, end]);
    assert.deepEqual(spans, [[0, 0, 2], [1, 2, 4], [50, 4, 5]]); // prettier-ignore
  });
});

describe("the strip of a network's layers", () => {
  test("fills one piece for each run of a state, from the first layer up", () => {
    const states: HealthName[] = ["healthy", "healthy", "vanishing", "healthy"];
    const stateAt = (record: number, layer: number) => (layer === 0 ? states[record]! : "fading");
    const strip = {
      ...{ layers: 2, epochs: [0, 50, 100, 150], until: 200 },
      content: { kind: "states", at: stateAt },
    } satisfies Parameters<typeof drawLayerStrip>[1];
    const found = fills(strip);
    const at = found.map(([, x, , width]) => [x, width]);
    // The inside begins at x = 18. Layer 1 has three pieces up to the last record, layer 2 has one.
    assert.deepEqual(at, [[18, 100], [118, 50], [168, 1], [18, 150]]); // prettier-ignore
    const [first, , , second] = found.map(([, , y]) => Number(y));
    assert.ok(first !== undefined && second !== undefined);
    assert.ok(first > second, "the layer nearest the input is at the bottom");
  });

  test("loses no spike where records share a pixel", () => {
    const epochs = Array.from({ length: 2000 }, (_, i) => i);
    const spike = 1234;
    const strip = (at: (record: number) => HealthName) => ({
      ...{ layers: 1, epochs, until: 2000 },
      content: { kind: "states" as const, at },
    });
    const found = fills(strip((record) => (record === spike ? "exploding" : "healthy")));
    assert.equal(found.length, 3, "healthy, the spike, healthy");
    const shares = { kind: "shares" as const, at: (record: number) => (record === spike ? 1 : 0) };
    const heights = fills({ layers: 1, epochs, until: 2000, content: shares }).map((one) => one[4]);
    assert.ok(Math.max(...(heights.slice(1) as number[])) > 40);
  });

  test("fills as much of a row as the share says; what is no number is nothing", () => {
    const values = [0.5, NaN, 2];
    const found = fills({
      ...{ layers: 1, epochs: [0, 1, 2], until: 2 },
      content: { kind: "shares", at: (record) => values[record]! },
    });
    const [ground = NaN, ...heights] = found.map((one) => Number(one[4]));
    assert.deepEqual(
      heights.map((height) => height / ground),
      [0.5, 0, 1],
    );
  });

  test("numbers as many layers as there is room for, and says where the axis ends", () => {
    const { ctx, calls } = recordingContext();
    const content = { kind: "shares" as const, at: () => 0 };
    drawLayerStrip(ctx, { layers: 30, epochs: [0], until: 800, content, cursor: 9 }, outer, theme);
    const written = texts(calls);
    assert.ok(written.includes("1") && written.includes("800") && !written.includes("2"));
    assert.ok(written.length < 8);
  });

  test("is drawn before the first epoch, too", () => {
    const content = { kind: "states" as const, at: (): HealthName => "healthy" };
    assert.deepEqual(fills({ layers: 3, epochs: [], until: 800, content }), []);
    assert.equal(layoutStrip(0, outer).x.invert(18), 0);
  });
});
