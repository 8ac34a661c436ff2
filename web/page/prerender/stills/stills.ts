import type { Sources } from "../numbers/numbers.js";
import { pairedRaceStill } from "./paired-race-still.js";
import { curvesStill } from "./curves-still.js";
import { flowStill } from "./flow-still.js";
import { raceStill } from "./race-still.js";

const figure = /(<figure[^>]*\sdata-still(-race|-flow|-duel)?="([^"]+)"[^>]*>)/g;

function draw(kind: string | undefined, words: readonly string[], sources: Sources): string {
  if (kind === "-race") return raceStill(sources, words[0]!);
  if (kind === "-flow") return flowStill(sources.engine, words);
  if (kind === "-duel") return pairedRaceStill(sources.engine);
  return curvesStill(sources.engine, words);
}

/** Puts a still picture into every figure with a `data-still` attribute. */
export const fillStills = (html: string, sources: Sources): string =>
  html.replace(figure, (tag, _, kind: string | undefined, words: string) => {
    return tag + draw(kind, words.split(" "), sources);
  });
