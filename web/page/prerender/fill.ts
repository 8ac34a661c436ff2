import { loadEngine } from "../../engine/index.js";
import { fillNumbers } from "./numbers.js";
import { presetRaces } from "./races.js";
import { fillStills } from "./stills.js";

/** Fills the page's figures and still pictures from the core, run here and now. */
export async function fill(html: string): Promise<string> {
  const engine = await loadEngine();
  const sources = { engine, races: await presetRaces(engine) };
  return fillStills(fillNumbers(html, sources), sources);
}
