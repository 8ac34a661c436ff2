import type { DatasetConfig, RaceConfig } from "../../../engine/index.js";
import { isRegression } from "../../../engine/settings.js";

/** The least extent of the pictures; spirals without much noise fit into it. */
const LEAST = 1.2;

/** Half the side of the square around 0 that holds all points ((n, 3): x, y, label) with a margin, in two digits. */
export function extentOf(points: ArrayLike<number>): number {
  let far = 0;
  for (let i = 0; i + 2 < points.length; i += 3) {
    far = Math.max(far, Math.abs(points[i]!), Math.abs(points[i + 1]!));
  }
  const wanted = far * 1.04;
  if (!(wanted > LEAST)) return LEAST;
  const unit = 10 ** (Math.floor(Math.log10(wanted)) - 1);
  return Math.ceil(wanted / unit) * unit;
}

const isClass = (label: number): boolean => Number.isInteger(label) && label >= 0 && label <= 7;
const isValue = (label: number): boolean => Math.abs(label) <= 1;

/** Whether a dataset is one of points of one's own. */
export const isOwn = (dataset: string): boolean => dataset.startsWith("custom");

/**
 * The datasets to choose from: of one's own points those whose labels they have, once there are some. Labels that can be
 * both are values only beside other values.
 */
export const offered = <Row extends { id: string }>(
  choices: readonly Row[],
  { custom, dataset }: Pick<RaceConfig, "custom" | "dataset">,
): Row[] => {
  const labels = custom.filter((_, i) => i % 3 === 2);
  const areClasses = labels.length > 0 && labels.every(isClass);
  const areValues =
    labels.length > 0 && labels.every(isValue) && (!areClasses || isRegression({ dataset }));
  return choices.filter(({ id }) => {
    if (!isOwn(id) || id === dataset) return true;
    return isRegression({ dataset: id }) ? areValues : areClasses;
  });
};

/** Configuration of the points that a race learns from; of many seeds, those of the first. */
export const datasetOf = ({
  dataset: kind,
  points,
  noise,
  turns,
  classes,
  testShare,
  custom,
  seeds,
}: RaceConfig): Partial<DatasetConfig> => ({
  kind,
  points,
  noise,
  turns,
  classes,
  testShare,
  custom,
  seed: seeds[0],
});
