import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import type { Engine } from "../../../engine/index.js";

/** How one runner of a preset ended. */
export interface RaceRecord {
  losses: number[];
  epochsToTarget: number | null;
}

/** Records by preset, then by activation. */
export type PresetRaces = Readonly<Record<string, Readonly<Record<string, RaceRecord>>>>;

/** The presets' races, and by activation the median epochs to the target over `starts`; null: not reached. */
export interface LessonRaces {
  races: PresetRaces;
  medians: Readonly<Record<string, number | null>>;
}

/** Seeds of the medians. */
const starts = [0, 1, 2, 3, 4];

const wasm = new URL("../../../engine/generated/core.wasm", import.meta.url);
const folder = new URL("../../../../build/page/", import.meta.url);

/** Runs every preset on its first seed. */
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

/** Medians of the opening race over `starts`, each run up to the target. */
function runStarts(engine: Engine): LessonRaces["medians"] {
  const { config } = engine.catalogue().presets.find(({ id }) => id === "honest")!;
  const race = engine.createRace({ ...config, seeds: starts, stopAtTarget: true });
  race.advance(config.epochs);
  const { activations } = race.summary();
  race.dispose();
  const entries = activations.map(({ toTarget: { median } }, i) => {
    const activation = config.activations[i]!;
    const id = typeof activation === "string" ? activation : activation.activation;
    return [id, Number.isFinite(median) ? median : null];
  });
  return Object.fromEntries(entries) as LessonRaces["medians"];
}

/**
 * The races behind the prose. They take seconds, so build/page/ caches them under the digest of the
 * WebAssembly module.
 */
export async function lessonRaces(engine: Engine): Promise<LessonRaces> {
  const digest = createHash("sha256")
    .update(await readFile(wasm))
    .digest("hex");
  const file = new URL(`lesson-races-${digest.slice(0, 16)}.json`, folder);
  try {
    return JSON.parse(await readFile(file, "utf8")) as LessonRaces;
  } catch {
    const races = { races: runPresets(engine), medians: runStarts(engine) };
    await mkdir(folder, { recursive: true });
    await writeFile(file, JSON.stringify(races));
    return races;
  }
}
