import assert from "node:assert/strict";
import { test } from "node:test";
import { raceImage } from "../../../web/elements/spiral-race/export/race-image.js";
import { inTheme, runRace } from "../../../web/elements/spiral-race/export/race-still-model.js";
import { initialRace } from "../../../web/elements/spiral-race/state/race-state.js";
import type { RaceViewModel } from "../../../web/elements/spiral-race/state/race-view-model.js";
import { localCalls } from "../../../web/elements/shared/picture/local-calls.js";
import { loadEngine } from "../../../web/engine/index.js";
import { drawSvg, themes } from "../../../web/plot/index.js";

const engine = await loadEngine();
const sources = { engine, calls: localCalls(engine), catalogue: engine.catalogue() };

test("the drawing of a saved race has a field and a name for each function", () => {
  const state = { ...initialRace, activations: ["tanh", "relu", "gelu"], layers: [2, 4, 1], epochs: 3 }; // prettier-ignore
  const model = inTheme(runRace(state, sources), themes.light) as RaceViewModel;
  const { width, height, draw } = raceImage(model);
  const svg = drawSvg({ width, height, title: "" }, (text) => 7 * text.length, draw);
  // Each field is two layers: what speaks for one class, and for the other.
  assert.equal(svg.match(/<image /g)?.length, 2 * 3);
  for (const { label } of model.shown) assert.ok(svg.split(`>${label}<`).length > 2, label);
});

test("the leaderboard of many starts is that of the epoch looked at", () => {
  const state = { ...initialRace, activations: ["tanh", "gelu"], layers: [2, 8, 1], starts: 5, epochs: 300, at: 40 }; // prettier-ignore
  const { summary, summaryThen } = runRace(state, sources);
  assert.equal(summaryThen?.epoch, 40);
  const losses = summaryThen.summary.activations.map(({ finalLoss }) => finalLoss.median);
  for (const [i, { lines }] of summary!.activations.entries()) {
    assert.equal(losses[i], lines.median[40]);
  }
});
