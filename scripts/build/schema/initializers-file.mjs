// initializers.ts: how each initialiser draws random numbers, for exported Python scripts.

/** @typedef {import("./description.mjs").Schema} Schema */

export function initializersFile(/** @type {Schema} */ { initializers }) {
  const shapes = new Set(initializers.map(({ shape }) => `"${shape}"`));
  const rows = initializers.map(({ id, ...rest }) => `  ${id}: ${JSON.stringify(rest)},\n`);
  return [
    `/** The distribution of a layer's weights; orthogonal ones come from normal draws. */\nexport type WeightShape = ${[...shapes].join(" | ")};\n`,
    `export interface InitializerDraws {\n  shape: WeightShape;\n  /** Biases come from the same distribution, after their layer's weights; otherwise they are 0. */\n  drawsBiases: boolean;\n}\n`,
    `/** By the initialiser's id. */\nexport const initializers: Readonly<Record<string, InitializerDraws>> = {\n${rows.join("")}};\n`,
  ].join("\n");
}
