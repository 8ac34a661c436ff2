import type { ActivationInfo, DifferenceResult, InspectResult } from "../../../engine/index.js";
import {
  decimalsOf,
  drawFunctionPlot,
  formatFixed,
  formatValue,
  functionStyle,
  layoutFunctionPlot,
  type Emphasis,
  type Frame,
  type FunctionCursor,
  type FunctionPlot,
  type FunctionSeries,
  type Line,
  type Mark,
  type Rect,
  type SeriesStyle,
  type Theme,
} from "../../../plot/index.js";
import { choiceLabel, idOf } from "../../shared/functions/activation-choice.js";
import type { Curve, Picture } from "../state/curve-data.js";
import { spanOf } from "../state/x-range.js";
import { initialExplorer, type ExplorerState } from "../state/explorer-state.js";
import { stylesOf } from "../../shared/functions/series-styles.js";

/** Which of a function's samples a plot shows. */
export type Quantity = "value" | "slope";
export const quantities = ["value", "slope"] as const;

/** What the plots are drawn from. */
export interface Scene {
  state: ExplorerState;
  picture: Picture;
  activations: readonly ActivationInfo[];
  /** What is known of functions as a whole, by their texts. */
  inspected: ReadonlyMap<string, InspectResult>;
  theme: Theme;
  /** The function that the pointer picks out. */
  picked: string | undefined;
}

/** The function that tangent, flat parts and marks belong to: the one picked out, or else chosen last. */
export const mainOf = ({
  picture,
  picked,
}: Pick<Scene, "picture" | "picked">): string | undefined =>
  picked !== undefined && picture.curves.has(picked) ? picked : [...picture.curves.keys()].at(-1);

/** The words over the y axis. */
function titleOf({ picture }: Scene, quantity: Quantity): string {
  if (picture.pair) return quantity === "value" ? "f(x) − g(x)" : "f′(x) − g′(x)";
  return quantity === "value" ? "f(x)" : "f′(x), the slope";
}

/** One plot of the scene. */
export function plotOf(scene: Scene, quantity: Quantity): FunctionPlot {
  const { state, picture } = scene;
  const { from, to } = state;
  const isValue = quantity === "value";
  const ends = isValue ? [state.low, state.high] : [state.slopeLow, state.slopeHigh];
  const [yFrom, yTo] = ends.map((end) => (Number.isFinite(end) ? end : undefined));
  const { difference } = picture;
  const isDifference = difference !== undefined;
  return {
    from,
    to,
    yTitle: titleOf(scene, quantity),
    series: isDifference
      ? [differenceSeries(scene, difference, quantity)]
      : seriesOf(scene, quantity),
    ...(yFrom === undefined ? {} : { yFrom }),
    ...(yTo === undefined ? {} : { yTo }),
    // Once somebody looks closely, zero is only where it is.
    withZero: spanOf(state) >= spanOf(initialExplorer) / 2,
    ...(isDifference ? gapMark(scene, difference, isValue) : extras(scene, isValue)),
  };
}

function emphasisOf({ picture, picked }: Scene, text: string): Emphasis {
  if (picked === undefined || picture.curves.size < 2) return "normal";
  return text === picked ? "strong" : "faint";
}

function seriesOf(scene: Scene, quantity: Quantity): FunctionSeries[] {
  const { picture, theme, activations } = scene;
  // The picture's own functions: while a slider moves, the last curve stands for the one to come.
  const shown = [...picture.curves.keys()];
  const styles = stylesOf(shown, theme);
  return shown.map((text) => ({
    // Without parameters: a label whose length changed would move the plot under the slider.
    label: choiceLabel(idOf(text), activations),
    style: styles.get(text)!,
    emphasis: emphasisOf(scene, text),
    ...sampled(picture.curves.get(text)!.samples, quantity),
  }));
}

/** A column of samples as a series has it. */
function sampled(
  samples: Curve["samples"],
  quantity: Quantity,
): Pick<FunctionSeries, "curve" | "atBreaks" | "window"> {
  const isValue = quantity === "value";
  const [low, high] = isValue
    ? [samples.valueLow, samples.valueHigh]
    : [samples.slopeLow, samples.slopeHigh];
  return {
    curve: { x: samples.x, y: samples[quantity], breaks: samples.breaks },
    atBreaks: isValue ? samples.valueAtBreaks : samples.slopeAtBreaks,
    window: [low, high],
  };
}

function differenceSeries(
  { picture, theme, activations }: Scene,
  difference: DifferenceResult,
  quantity: Quantity,
): FunctionSeries {
  const [f, g] = picture.pair!;
  const label = `${choiceLabel(idOf(f), activations)} − ${choiceLabel(idOf(g), activations)}`;
  return {
    label: label.length > 14 ? "f − g" : label,
    style: styleOf(f, theme),
    ...sampled(difference, quantity),
  };
}

const styleOf = (text: string, theme: Theme): SeriesStyle =>
  stylesOf([text], theme).get(text) ?? functionStyle(text, theme);

type Extras = Pick<FunctionPlot, "shade" | "lines" | "marks">;

/** The largest gap, on the plot of f − g. */
function gapMark(
  { state, picture, theme }: Scene,
  difference: DifferenceResult,
  isValue: boolean,
): Extras {
  if (!isValue || !state.marks || !(difference.gap > 0)) return {};
  const index = difference.x.indexOf(difference.gapAt);
  const y = difference.value[Math.max(0, index)];
  const label = `largest gap ${formatValue(difference.gap)} at x = ${xWords(difference.gapAt, state)}`;
  const style = styleOf(picture.pair![0], theme);
  return { marks: [{ x: difference.gapAt, y, label, style, below: y < 0 }] };
}

/** Flat parts, tangent, asymptotes and turns of the main function. */
function extras(scene: Scene, isValue: boolean): Extras {
  const { state, picture, theme } = scene;
  const text = mainOf(scene);
  const curve = text === undefined ? undefined : picture.curves.get(text);
  if (text === undefined || !curve) return {};
  const styles = stylesOf([...picture.curves.keys()], theme);
  const style = styles.get(text) ?? styleOf(text, theme);
  const shade = { intervals: curve.landmarks.flats, label: "flat: |f′| < 0.1" };
  const lines = isValue ? [...tangent(scene, text, style), ...asymptotes(scene, text, style)] : [];
  return {
    ...(state.flats ? { shade } : {}),
    lines,
    marks: state.marks ? marksOf(curve, style, isValue, state) : [],
  };
}

function tangent({ state, picture }: Scene, text: string, style: SeriesStyle): Line[] {
  const reading = picture.readings.get(text);
  if (!state.tangent || !reading || !Number.isFinite(reading.slope)) return [];
  const { cursor } = picture;
  const reach = spanOf(state) / 5;
  const intercept = reading.value - reading.slope * cursor;
  return [
    {
      kind: "tangent",
      slope: reading.slope,
      intercept,
      style,
      from: cursor - reach,
      to: cursor + reach,
    },
  ];
}

/** Lines that the function comes near on the left and on the right, where it is not itself a line. */
function asymptotes({ state, inspected }: Scene, text: string, style: SeriesStyle): Line[] {
  const facts = inspected.get(text);
  if (!state.marks || !facts) return [];
  const sides = [
    [facts.leftSlope, facts.leftOffset],
    [facts.rightSlope, facts.rightOffset],
  ] as const;
  return sides
    .filter((side) => side.every(Number.isFinite))
    .map(([slope, intercept]) => ({ kind: "asymptote" as const, slope, intercept, style }));
}

/** A place with at least three decimals, more in a narrow view. */
const xWords = (x: number, state: ExplorerState): string =>
  formatFixed(x, Math.max(3, decimalsOf(spanOf(state))));

/** More turns than this are a wave, and its crests need no names. */
const MOST_MARKS = 6;

function marksOf(
  { landmarks }: Curve,
  style: SeriesStyle,
  isValue: boolean,
  state: ExplorerState,
): Mark[] {
  const turns = isValue ? landmarks.turns : landmarks.slopeTurns;
  if (turns.length > MOST_MARKS) return [];
  return turns.map(({ x, value, slope, isMinimum }) => {
    const y = isValue ? value : slope;
    const kind = isMinimum ? "min" : "max";
    const label = `${kind} ${formatValue(y)} at x = ${xWords(x, state)}`;
    return { x, y, label, style, below: isMinimum };
  });
}

/** The cursor over a plot, where the picture has it. */
export function cursorOf(
  { picture, state }: Scene,
  plot: FunctionPlot,
  quantity: Quantity,
): FunctionCursor | undefined {
  if (!(picture.cursor >= state.from && picture.cursor <= state.to)) return undefined;
  const { difference, readings, cursor } = picture;
  if (difference) {
    return { x: cursor, values: [quantity === "value" ? difference.valueAt : difference.slopeAt] };
  }
  const known = [...readings.values()].slice(0, plot.series.length);
  return { x: cursor, values: known.map((reading) => reading[quantity]) };
}

/** Draws one plot and returns where it was put. */
export function drawQuantity(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  quantity: Quantity,
  outer: Rect,
  withCursor = true,
): Frame {
  const plot = plotOf(scene, quantity);
  const frame = layoutFunctionPlot(ctx, plot, outer, scene.theme);
  const cursor = withCursor ? cursorOf(scene, plot, quantity) : undefined;
  drawFunctionPlot(ctx, plot, frame, scene.theme, cursor);
  return frame;
}
