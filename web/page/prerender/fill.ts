import { loadEngine } from "../../engine/index.js";
import { holdClaims } from "./numbers/claims.js";
import { fillNumbers } from "./numbers/numbers.js";
import { lessonRaces } from "./numbers/races.js";
import { fillStills } from "./stills/stills.js";
import { explainTerms } from "./terms.js";

/** Fills the page's figures and still pictures from the core, run here and now, and holds its words to it. */
export async function fill(html: string): Promise<string> {
  const engine = await loadEngine();
  const sources = { engine, ...(await lessonRaces(engine)) };
  return explainTerms(fillStills(fillNumbers(holdClaims(html, sources), sources), sources));
}
