import { drawLineChart } from "../../../plot/index.js";
import { choiceLabel } from "../../shared/functions/activation-choice.js";
import { canonicalized } from "../../shared/functions/canonical-state.js";
import { stackPlots, type StackedPlot } from "../../shared/picture/stack.js";
import type { Still, StillFigure, StillLook } from "../../shared/picture/still.js";
import { dyingConfig, initialDying, plotHeight, type DyingState } from "../dying-state.js";
import { deadChart } from "../parts.js";
import { dyingCsv } from "./dying-csv.js";
import { sentence, type RateResult } from "../words.js";

function still(name: string, rates: readonly RateResult[], look: StillLook): Still {
  const { theme, width } = look;
  const chart: StackedPlot = {
    name: "chart",
    height: () => plotHeight.at(width),
    draw: (ctx, rect) => void drawLineChart(ctx, deadChart(rates, theme), rect, theme),
  };
  const grid = { columns: 1, columnGap: 0, rowGap: 0, plots: [chart] };
  return {
    title: `Dead units of ${name} by epoch, at ${rates.length} learning rates`,
    description: sentence(name, rates),
    ...stackPlots([grid], look),
  };
}

/** The chart of units that die, without the controls. */
export const dyingStill: StillFigure<DyingState> = {
  tag: "dying-relu",
  initialState: initialDying,
  async compute(given, { calls, catalogue }) {
    const { activations } = catalogue;
    const state = canonicalized(given, ["activation"], activations);
    const rates: RateResult[] = [];
    for (const rate of state.learningRates) {
      rates.push({ rate, result: await calls.dyingRelu(dyingConfig(state, rate), "still") });
    }
    const name = choiceLabel(state.activation, activations);
    return { draw: (look) => still(name, rates, look), csv: () => dyingCsv(rates) };
  },
};
