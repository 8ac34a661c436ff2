import { html, nothing, type TemplateResult } from "lit";
import type { RaceConfig, RunnerState } from "../../engine/index.js";
import { isRegression } from "../../engine/settings.js";
import { drawLosses, formatFixed, formatMeasure, formatShare, functionStyle, formulaStyle, type LossSeries } from "../../plot/index.js"; // prettier-ignore
import type { Theme } from "../../plot/index.js";
import type { CanvasDrawing } from "../../elements/network-view/network/canvases.js";
import { activationText, type Change, type NetworkState } from "../../elements/network-view/state/network-state.js"; // prettier-ignore
import { switchField } from "../../elements/shared/controls/fields.js";
import { idOf, isFormula } from "../../elements/shared/functions/activation-choice.js";
import { lossName } from "../../elements/spiral-race/export/figure-caption.js";
import type { HeldOutLosses } from "./held-out-losses.js";

/** What the result is read off. */
export interface Result {
  state: NetworkState;
  config: RaceConfig;
  runner: RunnerState;
  heldOut: HeldOutLosses;
  /** Whether any points are held out. */
  hasHeldOut: boolean;
  theme: Theme;
  change: Change;
}

/** The loss of an epoch; of the present one, the latest. */
const lossAt = ({ losses }: RunnerState, at: number): number =>
  losses[at < 0 ? losses.length - 1 : Math.min(at, losses.length - 1)] ?? NaN;

const shown = (value: number | undefined, format: (value: number) => string): string =>
  value === undefined || !Number.isFinite(value) ? "–" : format(value);

/** How a score is said: as a share of right answers, or as R². */
const scoreCell = (score: number | undefined, isValues: boolean): TemplateResult =>
  isValues
    ? html`<td><span class="muted">R²</span> ${shown(score, (r2) => formatFixed(r2, 3))}</td>`
    : html`<td>${shown(score, formatShare)} <span class="muted">right</span></td>`;

const reading = (name: string, loss: number | undefined, score: TemplateResult) => html`
  <tr>
    <th scope="row">${name}</th>
    <td><span class="muted">loss</span> ${shown(loss, formatMeasure)}</td>
    ${score}
  </tr>
`;

/** Losses and shares on the right side, as numbers. */
function readings({ state, config, runner, heldOut, hasHeldOut }: Result): TemplateResult {
  const isValues = isRegression(config);
  const isKnown = state.at < 0 && runner.epoch > 0;
  const held = heldOut.present;
  const score = isKnown ? (runner.r2 ?? runner.accuracy) : undefined;
  return html`
    <table class="readings" aria-label="How well it does">
      <tbody>
        ${reading("training", lossAt(runner, state.at), scoreCell(score, isValues))}
        ${hasHeldOut ? reading("held out", held?.loss, scoreCell(held?.score, isValues)) : nothing}
      </tbody>
    </table>
  `;
}

/** The curves of the losses. */
function series({ config, runner, heldOut, hasHeldOut, theme }: Result): LossSeries[] {
  const text = activationText(config);
  const style = isFormula(text) ? formulaStyle(theme, 0) : functionStyle(idOf(text), theme);
  const training = { label: "training", losses: runner.losses, style };
  const held = { label: "held out", ...heldOut.curve, style: { ...style, color: theme.muted, dash: [4, 3] } }; // prettier-ignore
  return hasHeldOut ? [training, held] : [training];
}

/** The right end of the chart: it grows in steps, so that the curves seldom move. */
export function chartEnd(epoch: number, most: number): number {
  let end = 100;
  while (end < epoch) end *= 2;
  return Math.min(end, Math.max(most, epoch));
}

/** The drawing of the losses by epoch. */
export const lossesDrawing = (result: Result): CanvasDrawing => ({
  paint: (ctx, rect) =>
    void drawLosses(
      ctx,
      {
        loss: lossName(result.config),
        epochs: chartEnd(result.runner.epoch, result.config.epochs),
        log: false,
        cursor: result.state.at < 0 ? undefined : result.state.at,
        series: series(result),
      },
      rect,
      result.theme,
    ),
  shown: [
    ...[result.runner, result.runner.epoch, result.state.at, result.hasHeldOut],
    result.heldOut.present,
  ],
});

/** Loss and share of right answers, as numbers and curves, and how the picture above is shown. */
export function resultPanel(result: Result): TemplateResult {
  const { state, config, change, hasHeldOut } = result;
  const only = isRegression(config)
    ? "only the sign of each place's value, not its size"
    : "only the class of each place, not how surely";
  return html`
    <div class="result" data-group="result">
      <div class="switches">
        ${switchField("Discretise", state.discrete, (discrete) => change({ discrete }), only)}
        ${hasHeldOut ? switchField("Held-out points", state.heldOut, (heldOut) => change({ heldOut }), "shown with a rim") : nothing}
      </div>
      ${readings(result)}
      <div class="plot losses">
        <canvas
          data-losses
          role="img"
          aria-label=${`Training loss by epoch${hasHeldOut ? ", and the loss of points that are held out" : ""}`}
        ></canvas>
      </div>
    </div>
  `;
}
