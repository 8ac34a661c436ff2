import type { ActivationInfo, InspectResult } from "../../../engine/index.js";
import type { SortKey } from "../zoo-state.js";
import { brief, falls, lowest, range, saturates, smoothness, steepest } from "../words.js";

/** A column of the table: its heading, the text of a cell, and the key that it sorts by. */
export interface Column {
  id: string;
  title: string;
  /** What the heading means; its tooltip. */
  meaning: string;
  numeric?: boolean;
  text: (facts: InspectResult) => string;
  key: (facts: InspectResult, info: ActivationInfo) => SortKey;
}

const rank = { jump: 0, continuous: 1, once: 2, smooth: 3 } as const;

/** All columns of facts, in reading order. */
export const columns: readonly Column[] = [
  {
    id: "range",
    title: "Range",
    meaning: "all values; a square bracket where an end is reached",
    text: range,
    key: (facts) => facts.upper - facts.lower,
  },
  {
    id: "centred",
    title: "Centred on 0",
    meaning: "f(0) = 0, and there are values of both signs",
    text: ({ zeroCentred }) => (zeroCentred ? "yes" : "no"),
    key: ({ zeroCentred }) => (zeroCentred ? 1 : 0),
  },
  {
    id: "smoothness",
    title: "Smoothness",
    meaning: "what jumps, where, from what to what",
    text: smoothness,
    key: (facts) => rank[facts.smoothness],
  },
  {
    id: "falls",
    title: "Falls",
    meaning: "where the function decreases",
    text: falls,
    key: ({ monotone }) => (monotone ? 0 : 1),
  },
  {
    id: "lowest",
    title: "Lowest",
    meaning: "the smallest value and its x",
    text: lowest,
    key: ({ lower }) => lower,
  },
  {
    id: "steepest",
    title: "Steepest",
    meaning: "the largest |f′| and its x",
    text: steepest,
    key: ({ largestSlope }) => largestSlope,
  },
  {
    id: "saturates",
    title: "Saturates",
    meaning: "the side on which the slope goes to 0",
    text: saturates,
    key: ({ saturatesLeft, saturatesRight }) => Number(saturatesLeft) + Number(saturatesRight),
  },
  {
    id: "mean",
    title: "Mean",
    meaning: "of f(Z), Z being standard normal",
    numeric: true,
    text: ({ mean }) => brief(mean),
    key: ({ mean }) => mean,
  },
  {
    id: "variance",
    title: "Variance",
    meaning: "of f(Z), Z being standard normal",
    numeric: true,
    text: ({ variance }) => brief(variance),
    key: ({ variance }) => variance,
  },
  {
    id: "gradient",
    title: "Slope²",
    meaning: "the mean of f′(Z)², which decides whether gradients fade",
    numeric: true,
    text: ({ meanSquareSlope }) => brief(meanSquareSlope),
    key: ({ meanSquareSlope }) => meanSquareSlope,
  },
  {
    id: "normal",
    title: "Self-normalising",
    meaning: "keeps mean 0 and variance 1, and attracts what is near them",
    text: ({ selfNormalizing }) => (selfNormalizing ? "yes" : "no"),
    key: ({ selfNormalizing }) => (selfNormalizing ? 1 : 0),
  },
  {
    id: "year",
    title: "Year",
    meaning: "of the paper that is named most often",
    numeric: true,
    text: () => "",
    key: (_, { facts }) => facts.year,
  },
];
