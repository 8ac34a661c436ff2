import type { FloatFormat, SoftmaxRun } from "../../../engine/index.js";
import { cutText, LABEL_SIZE, reservedWidth, type Rect, type Theme } from "../../../plot/index.js";
import { stackPlots, type StackedPlot } from "../../shared/picture/stack.js";
import type { Still, StillFigure, StillLook } from "../../shared/picture/still.js";
import {
  initialLab,
  precisions,
  type Answers,
  type Computed,
  type LabState,
} from "../lab-state.js";
import { softmaxCsv } from "./softmax-csv.js";
import { errorWords, figure, labSentence, share } from "../words.js";

/** From this width on the two forms stand side by side, CSS pixels. */
const WIDE = 600;
const BARS = 72;
const CAPTION = 22;
/** The widest bars, and the distance between two, as a share of theirs. */
const WIDEST = 44;
const APART = 0.3;

/** Draws the computed shares as bars, and the exact ones as marks across them; NaN as an empty, dashed frame. */
function drawShares(
  ctx: CanvasRenderingContext2D,
  { shares }: SoftmaxRun,
  exact: Float64Array,
  rect: Rect,
  theme: Theme,
): void {
  const pitch = Math.min(rect.width / shares.length, WIDEST);
  const thickness = pitch * (1 - APART);
  const height = rect.height - 8;
  const foot = rect.height - 1;
  shares.forEach((value, i) => {
    const x = i * pitch + (pitch - thickness) / 2;
    if (Number.isNaN(value)) {
      ctx.strokeStyle = theme.vanishing;
      ctx.setLineDash([3, 3]);
      ctx.strokeRect(x + 0.5, foot - height + 0.5, thickness - 1, height - 1);
      ctx.setLineDash([]);
    } else {
      const size = Math.min(1, Math.max(0, value)) * height;
      ctx.fillStyle = theme.blue;
      ctx.fillRect(x, foot - size, thickness, size);
    }
    const mark = foot - exact[i]! * height;
    ctx.strokeStyle = theme.ink;
    ctx.lineWidth = 1.5;
    ctx.beginPath();
    ctx.moveTo(x - 3, mark);
    ctx.lineTo(x + thickness + 3, mark);
    ctx.stroke();
    ctx.lineWidth = 1;
  });
  ctx.strokeStyle = theme.line;
  ctx.beginPath();
  ctx.moveTo(0, foot + 0.5);
  ctx.lineTo(pitch * shares.length, foot + 0.5);
  ctx.stroke();
}

function plotOf(
  run: SoftmaxRun,
  { softmax }: Computed,
  names: { precision: string; way: string },
  theme: Theme,
): StackedPlot {
  const error = errorWords(run, softmax.inputError, names.precision.toLowerCase());
  const words = `sum ${figure(run.total)}, entropy ${figure(run.entropy, 3)}. ${run.failure ? "Broken." : error}`;
  return {
    name: `${names.precision}, ${names.way}`,
    heading: { text: `${names.precision}, ${names.way}` },
    height: () => BARS,
    draw: (ctx, rect) => drawShares(ctx, run, softmax.exact, rect, theme),
    caption: {
      height: CAPTION,
      draw: (ctx, width) => {
        ctx.font = `${LABEL_SIZE}px ${theme.fontUi}`;
        ctx.fillStyle = run.failure ? theme.vanishing : theme.muted;
        ctx.textBaseline = "middle";
        const measure = (text: string): number => reservedWidth(text, `${LABEL_SIZE}px`);
        ctx.fillText(cutText(words, width, measure), 0, CAPTION / 2);
      },
    },
  };
}

function still({ x }: LabState, answers: Answers, look: StillLook): Still {
  const plots = precisions.flatMap(({ id, name }) => {
    const computed = answers.get(id)!;
    const { naive, stable } = computed.softmax;
    const plot = (run: SoftmaxRun, way: string): StackedPlot =>
      plotOf(run, computed, { precision: name, way }, look.theme);
    return [plot(naive, "as it stands"), plot(stable, "largest subtracted")];
  });
  const { exact } = answers.get("double")!.softmax;
  const softplus = precisions.map(({ id, name }) => {
    const { naive, stable } = answers.get(id)!.softplus;
    return `${name} ${figure(naive[0]!)} and ${figure(stable[0]!)}`;
  });
  return {
    title: `Softmax of ${exact.length} scores in four precisions`,
    description: `${labSentence(exact, answers)} Exact shares: ${Array.from(exact, share).join(", ")}. Softplus at ${figure(x)}, as it stands and rearranged: ${softplus.join("; ")}.`,
    ...stackPlots([{ columns: look.width < WIDE ? 1 : 2, columnGap: 40, rowGap: 16, plots }], look),
  };
}

/** The softmax lab's bars in every precision and by both forms. */
export const softmaxStill: StillFigure<LabState> = {
  tag: "softmax-lab",
  initialState: initialLab,
  async compute(state, { calls }) {
    const { logits, shift, temperature, x } = state;
    const answers = new Map<FloatFormat, Computed>();
    for (const { id: precision } of precisions) {
      const config = { logits: [...logits], shift, temperature, precision };
      const softmax = (await calls.softmax(config, "still"))!;
      const softplus = (await calls.softplus({ at: [x], precision }, "still"))!;
      answers.set(precision, { softmax, softplus });
    }
    return { draw: (look) => still(state, answers, look), csv: () => softmaxCsv(answers) };
  },
};
