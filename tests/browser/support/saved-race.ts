import type { Locator } from "playwright-core";
import type { RaceConfig } from "../../../web/engine/index.js";

/** What the tests read of `race.json`. */
interface SavedRace {
  config: RaceConfig;
  runners: {
    label: string;
    startFingerprint: string;
    fingerprint: string | null;
    losses: number[];
  }[];
}

/** The text that a button of "Save as" would save now; Playwright cannot catch Firefox's downloads. */
export const savedText = (figure: Locator, format: string): Promise<string> =>
  figure.evaluate(async (element, format) => {
    type File = { format: string; content(): Promise<Blob> | Blob };
    const files = await (element as unknown as { files(): Promise<File[]> }).files();
    return (await files.find((file) => file.format === format)!.content()).text();
  }, format);

/** The race as "JSON" would save it now. */
export const savedRace = async (race: Locator): Promise<SavedRace> =>
  JSON.parse(await savedText(race, "JSON")) as SavedRace;
