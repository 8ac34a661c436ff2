import { formatFixed, formatValue } from "../../../plot/index.js";
import { runnerAt } from "../../spiral-race/state/runner-at-epoch.js";
import type { NetworkModel } from "../state/network-model.js";
import { countMarks, foldedSentence } from "./unit-words.js";

/** The loss of a network at the epoch that is shown; empty before the first. */
function lossWords({ runner, pictures }: NetworkModel): string {
  const { epoch, loss, diverged } = runnerAt(runner, pictures!.epoch);
  if (epoch === 0 && loss === Infinity) return "";
  if (diverged) return "a loss that is no number any more, ";
  return `a loss of ${loss > 0 && loss < 1e-3 ? formatValue(loss) : formatFixed(loss, 4)}, `;
}

const counted = (count: number): string => (count === 0 ? "none" : String(count));

/** One network: "ReLU has a loss of 0.2140, 3 of 16 hidden units dead, none saturated". */
function sideWords(model: NetworkModel): string {
  const { label } = model.runner;
  if (!model.statistics) return `${label} is being counted`;
  const { hidden, dead, saturated, removed } = countMarks(model);
  const out = removed > 0 ? `, ${removed} taken out` : "";
  const units = hidden === 0 ? "no hidden unit" : `${counted(dead)} of ${hidden} hidden units dead, ${counted(saturated)} saturated${out}`; // prettier-ignore
  return `${label} has ${lossWords(model)}${units}`;
}

/** Two networks of one start, compared at the epoch that both are shown at. */
export function pairSentence(models: readonly NetworkModel[]): string {
  const epoch = models[0]?.pictures?.epoch;
  const areThere = models.every(({ pictures }) => pictures !== undefined);
  if (epoch === undefined || !areThere) return "Setting up both networks.";
  return `At epoch ${epoch} ${models.map(sideWords).join("; ")}.${foldedSentence(models[0]!)}`;
}
