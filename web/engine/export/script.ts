import type { ScriptLanguage } from "../types/index.js";
import { numpyScript } from "./numpy.js";
import { pytorchScript } from "./pytorch.js";
import type { ScriptRace } from "./script-race.js";

const writers: Readonly<Record<ScriptLanguage, (race: ScriptRace) => string>> = {
  numpy: numpyScript,
  pytorch: pytorchScript,
};

/** Writes a race as a script. Throws ConfigError if the language's export lacks a part of it. */
export const writeScript = (race: ScriptRace, language: ScriptLanguage): string =>
  writers[language](race);
