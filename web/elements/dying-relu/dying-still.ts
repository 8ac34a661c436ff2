import { dyingReluSettings as settings } from "../../engine/settings.js";
import { drawLineChart } from "../../plot/index.js";
import { choiceLabel } from "../shared/functions/activation-choice.js";
import { canonicalized } from "../shared/functions/canonical-state.js";
import { stackPlots, type StackedPlot } from "../shared/picture/stack.js";
import type { Still, StillFigure, StillLook } from "../shared/picture/still.js";
import { stateEntries } from "../shared/settings/state-entries.js";
import { dyingConfig, initialDying, plotHeight, type DyingState } from "./dying-state.js";
import { deadChart } from "./parts.js";
import { sentence, type RateResult } from "./words.js";

const { activation, optimizer, learningRates, epochs, seeds } = settings;

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
  name: "dying",
  tag: "dying-relu",
  summary: "How many units die in training, by epoch and learning rate",
  example: "plot-twist draw dying --activation relu --learning-rates 0.01,0.1 --output dying.svg",
  entries: stateEntries(initialDying, { activation, optimizer, learningRates, epochs, seeds }),
  initialState: initialDying,
  async compute(given, { calls, catalogue }) {
    const { activations } = catalogue;
    const state = canonicalized(given, ["activation"], activations);
    const rates: RateResult[] = [];
    for (const rate of state.learningRates) {
      rates.push({ rate, result: await calls.dyingRelu(dyingConfig(state, rate), "still") });
    }
    return (look) => still(choiceLabel(state.activation, activations), rates, look);
  },
};
