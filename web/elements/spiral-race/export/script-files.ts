import type { EngineClient, RaceConfig, ScriptLanguage } from "../../../engine/index.js";
import { textFile } from "../../shared/export/downloads.js";
import type { FigureFile } from "../../shared/export/figure-files.js";

/** A race as text, and how its runs ended. */
export interface WrittenRace {
  config: RaceConfig;
  /** Last losses of the runs, with which the scripts should end; none before the race has finished. */
  lastLosses: readonly number[];
  client: EngineClient;
}

async function script(language: ScriptLanguage, written: WrittenRace): Promise<Blob> {
  const { client, config: race, lastLosses } = written;
  const known = lastLosses.length > 0 ? { lastLosses: [...lastLosses] } : {};
  return textFile(await client.script({ race, language, ...known }), "text/x-python");
}

export const scriptLanguages = { numpy: "NumPy", pytorch: "PyTorch" } as const;

/** A race as Python programs that start from the same weights and points. */
export const scriptFiles = (name: string, race: WrittenRace): FigureFile[] =>
  (Object.keys(scriptLanguages) as ScriptLanguage[]).map((language) => ({
    format: `${scriptLanguages[language]} script`,
    name: `${name}_${language}.py`,
    content: () => script(language, race),
  }));
