import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import type { Engine } from "../../engine/index.js";

/** How one runner of a preset ended. */
export interface RaceRecord {
  losses: number[];
  epochsToTarget: number | null;
}

/** Records by preset, then by activation. */
export type PresetRaces = Readonly<Record<string, Readonly<Record<string, RaceRecord>>>>;

const wasm = new URL("../../engine/generated/core.wasm", import.meta.url);
const folder = new URL("../../../build/page/", import.meta.url);

/** The first seed of every preset, run to its end. */
function runPresets(engine: Engine): PresetRaces {
  const races: Record<string, Record<string, RaceRecord>> = {};
  for (const preset of engine.catalogue().presets) {
    const race = engine.createRace({ ...preset.config, seeds: preset.config.seeds.slice(0, 1) });
    race.advance(preset.config.epochs);
    races[preset.id] = Object.fromEntries(
      race.runners.map((runner) => {
        const { activation } = runner.config;
        const id = typeof activation === "string" ? activation : activation.activation;
        return [id, { losses: [...runner.losses()], epochsToTarget: runner.epochsToTarget }];
      }),
    );
    race.dispose();
  }
  return races;
}

/**
 * The races that the prose speaks of. They take seconds, so they are kept beside the builds, under
 * the digest of the module that ran them.
 */
export async function presetRaces(engine: Engine): Promise<PresetRaces> {
  const digest = createHash("sha256")
    .update(await readFile(wasm))
    .digest("hex");
  const file = new URL(`races-${digest.slice(0, 16)}.json`, folder);
  try {
    return JSON.parse(await readFile(file, "utf8")) as PresetRaces;
  } catch {
    const races = runPresets(engine);
    await mkdir(folder, { recursive: true });
    await writeFile(file, JSON.stringify(races));
    return races;
  }
}
