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

/** The race as "JSON" of its menu "Share" would save it now; Playwright cannot catch Firefox's downloads. */
export const savedRace = (race: Locator): Promise<SavedRace> =>
  race.evaluate(async (element) => {
    type File = { format: string; content(): Promise<Blob> | Blob };
    const files = await (element as unknown as { files(): Promise<File[]> }).files();
    const blob = await files.find(({ format }) => format === "JSON")!.content();
    return JSON.parse(await blob.text()) as SavedRace;
  });
