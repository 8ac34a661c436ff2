import { loadEngine } from "../../engine/index.js";
import { holdClaims } from "./numbers/claims.js";
import { fillNumbers } from "./numbers/numbers.js";
import { lessonRaces } from "./numbers/races.js";
import { fillStills } from "./stills/stills.js";
import { explainTerms } from "./terms.js";

/** Lines begin at their first letter: indentation is a twentieth of the page's bytes. The page has no preformatted text. */
const withoutIndentation = (html: string): string => html.replace(/\n\s+/g, "\n");

/** Fills in the page's numbers and still pictures, computed by the core. Throws if one of its claims is wrong. */
export async function fill(html: string): Promise<string> {
  const engine = await loadEngine();
  const sources = { engine, ...(await lessonRaces(engine)) };
  const filled = fillStills(fillNumbers(holdClaims(html, sources), sources), sources);
  return withoutIndentation(explainTerms(filled));
}
