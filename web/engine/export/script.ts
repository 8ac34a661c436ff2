import type { ScriptConfig, ScriptLanguage } from "../types/index.js";
import { networkScript } from "./network-script.js";
import { numpyScript } from "./numpy.js";
import { pytorchScript } from "./pytorch.js";
import type { ScriptRace } from "./script-race.js";

const writers: Readonly<Record<ScriptLanguage, (race: ScriptRace) => string>> = {
  numpy: numpyScript,
  pytorch: pytorchScript,
};

/** Writes a race as a script, or one network of it. Throws ConfigError if the language's export lacks a part of it. */
export const writeScript = (race: ScriptRace, { language, network }: ScriptConfig): string =>
  network ? networkScript(race, network, language) : writers[language](race);
