import {
  saturatedBelow,
  type ActivationInfo,
  type DifferenceResult,
  type InspectResult,
} from "../../../engine/index.js";
import {
  drawFunctionPlot,
  formatPosition,
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
import type { Curve, CurveData } from "../state/curve-data.js";
import { spanOf } from "../state/x-range.js";
import { initialExplorer, type ExplorerState } from "../state/explorer-state.js";
import { seriesStyles } from "../../shared/functions/series-styles.js";

/** The output that a plot shows: f or f′. */
export type PlottedOutput = "value" | "slope";
export const plottedOutputs = ["value", "slope"] as const;

/** Everything that the plots are drawn from. */
export interface ExplorerViewModel {
  state: ExplorerState;
  curveData: CurveData;
  activations: readonly ActivationInfo[];
  /** Facts of whole functions, by their texts. */
  inspected: ReadonlyMap<string, InspectResult>;
  theme: Theme;
  /** Text of the function that the pointer picks out. */
  picked: string | undefined;
}

/** Text of the function that has tangent, flat parts and marks: the one picked out, otherwise the one chosen last. */
export const mainOf = ({
  curveData,
  picked,
}: Pick<ExplorerViewModel, "curveData" | "picked">): string | undefined =>
  picked !== undefined && curveData.curves.has(picked)
    ? picked
    : [...curveData.curves.keys()].at(-1);

/** Title of the y axis. */
function titleOf({ curveData }: ExplorerViewModel, output: PlottedOutput): string {
  if (curveData.pair) return output === "value" ? "f(x) − g(x)" : "f′(x) − g′(x)";
  return output === "value" ? "f(x)" : "f′(x), the slope";
}

/** One of the two plots. */
export function plotOf(model: ExplorerViewModel, output: PlottedOutput): FunctionPlot {
  const { state, curveData } = model;
  const { from, to } = state;
  const isValue = output === "value";
  const ends = isValue ? [state.low, state.high] : [state.slopeLow, state.slopeHigh];
  const [yFrom, yTo] = ends.map((end) => (Number.isFinite(end) ? end : undefined));
  const { difference } = curveData;
  const isDifference = difference !== undefined;
  return {
    from,
    to,
    yTitle: titleOf(model, output),
    series: isDifference ? [differenceSeries(model, difference, output)] : seriesOf(model, output),
    ...(yFrom === undefined ? {} : { yFrom }),
    ...(yTo === undefined ? {} : { yTo }),
    // A narrow view need not contain y = 0.
    withZero: spanOf(state) >= spanOf(initialExplorer) / 2,
    ...(isDifference ? gapMark(model, difference, isValue) : extras(model, isValue)),
  };
}

function emphasisOf({ curveData, picked }: ExplorerViewModel, text: string): Emphasis {
  if (picked === undefined || curveData.curves.size < 2) return "normal";
  return text === picked ? "strong" : "faint";
}

function seriesOf(model: ExplorerViewModel, output: PlottedOutput): FunctionSeries[] {
  const { curveData, theme, activations } = model;
  // Functions of the curves, not of the state: the state may be ahead while a slider moves.
  const shown = [...curveData.curves.keys()];
  const styles = seriesStyles(shown, theme);
  return shown.map((text) => ({
    // Without parameters: a label whose length changes would move the plot under the slider.
    label: choiceLabel(idOf(text), activations),
    style: styles.get(text)!,
    emphasis: emphasisOf(model, text),
    ...sampled(curveData.curves.get(text)!.samples, output),
  }));
}

/** One output of a curve's samples, as a series of the plot. */
function sampled(
  samples: Curve["samples"],
  output: PlottedOutput,
): Pick<FunctionSeries, "curve" | "atBreaks" | "window"> {
  const isValue = output === "value";
  const [low, high] = isValue
    ? [samples.valueLow, samples.valueHigh]
    : [samples.slopeLow, samples.slopeHigh];
  return {
    curve: { x: samples.x, y: samples[output], breaks: samples.breaks },
    atBreaks: isValue ? samples.valueAtBreaks : samples.slopeAtBreaks,
    window: [low, high],
  };
}

function differenceSeries(
  { curveData, theme, activations }: ExplorerViewModel,
  difference: DifferenceResult,
  output: PlottedOutput,
): FunctionSeries {
  const [f, g] = curveData.pair!;
  const label = `${choiceLabel(idOf(f), activations)} − ${choiceLabel(idOf(g), activations)}`;
  return {
    label: label.length > 14 ? "f − g" : label,
    style: styleOf(f, theme),
    ...sampled(difference, output),
  };
}

const styleOf = (text: string, theme: Theme): SeriesStyle =>
  seriesStyles([text], theme).get(text) ?? functionStyle(text, theme);

type Extras = Pick<FunctionPlot, "shade" | "lines" | "marks">;

/** The mark of the largest gap, on the plot of f − g. */
function gapMark(
  { state, curveData, theme }: ExplorerViewModel,
  difference: DifferenceResult,
  isValue: boolean,
): Extras {
  if (!isValue || !state.marks || !(difference.gap > 0)) return {};
  const index = difference.x.indexOf(difference.gapAt);
  const y = difference.value[Math.max(0, index)]!;
  const label = `largest gap ${formatValue(difference.gap)} at x = ${xWords(difference.gapAt, state)}`;
  const style = styleOf(curveData.pair![0], theme);
  return { marks: [{ x: difference.gapAt, y, label, style, below: y < 0 }] };
}

/** Flat parts, tangent, asymptotes, minima and maxima of the main function. */
function extras(model: ExplorerViewModel, isValue: boolean): Extras {
  const { state, curveData, theme } = model;
  const text = mainOf(model);
  const curve = text === undefined ? undefined : curveData.curves.get(text);
  if (text === undefined || !curve) return {};
  const styles = seriesStyles([...curveData.curves.keys()], theme);
  const style = styles.get(text) ?? styleOf(text, theme);
  const shade = { intervals: curve.landmarks.flats, label: `flat: |f′| < ${saturatedBelow}` };
  const lines = isValue ? [...tangent(model, text, style), ...asymptotes(model, text, style)] : [];
  return {
    ...(state.flats ? { shade } : {}),
    lines,
    marks: state.marks ? marksOf(curve, style, isValue, state) : [],
  };
}

function tangent(
  { state, curveData }: ExplorerViewModel,
  text: string,
  style: SeriesStyle,
): Line[] {
  const reading = curveData.readings.get(text);
  if (!state.tangent || !reading || !Number.isFinite(reading.slope)) return [];
  const { cursor } = curveData;
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

/** Asymptotes on the left and on the right, where they exist. */
function asymptotes(
  { state, inspected }: ExplorerViewModel,
  text: string,
  style: SeriesStyle,
): Line[] {
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

/** x with at least three decimals, more in a narrow view. */
const xWords = (x: number, state: ExplorerState): string =>
  formatPosition(x, Math.min(1, spanOf(state)));

/** The most minima and maxima that are marked; more belong to a wave. */
const MOST_MARKS = 6;

function marksOf(
  { landmarks, samples }: Curve,
  style: SeriesStyle,
  isValue: boolean,
  state: ExplorerState,
): Mark[] {
  const turns = isValue ? landmarks.turns : landmarks.slopeTurns;
  if (turns.length > MOST_MARKS) return [];
  const height = isValue ? samples.valueHigh - samples.valueLow : samples.slopeHigh - samples.slopeLow; // prettier-ignore
  return turns.map(({ x, value, slope, isMinimum }) => {
    const y = isValue ? value : slope;
    const kind = isMinimum ? "min" : "max";
    const label = `${kind} ${formatValue(y, height / 1000)} at x = ${xWords(x, state)}`;
    return { x, y, label, style, below: isMinimum };
  });
}

/** The cursor over a plot; undefined outside the range. */
export function cursorOf(
  { curveData, state }: ExplorerViewModel,
  plot: FunctionPlot,
  output: PlottedOutput,
): FunctionCursor | undefined {
  if (!(curveData.cursor >= state.from && curveData.cursor <= state.to)) return undefined;
  const { difference, readings, cursor } = curveData;
  if (difference) {
    return { x: cursor, values: [output === "value" ? difference.valueAt : difference.slopeAt] };
  }
  const known = [...readings.values()].slice(0, plot.series.length);
  return { x: cursor, values: known.map((reading) => reading[output]) };
}

/** Draws one plot into `outer` and returns its frame. */
export function drawOutputPlot(
  ctx: CanvasRenderingContext2D,
  model: ExplorerViewModel,
  output: PlottedOutput,
  outer: Rect,
  withCursor = true,
): Frame {
  const plot = plotOf(model, output);
  const frame = layoutFunctionPlot(ctx, plot, outer, model.theme);
  const cursor = withCursor ? cursorOf(model, plot, output) : undefined;
  drawFunctionPlot(ctx, plot, frame, model.theme, cursor);
  return frame;
}
