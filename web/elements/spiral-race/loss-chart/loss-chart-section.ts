import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Change } from "../state/race-state.js";
import type { RacePicture, RaceViewModel } from "../state/race-view-model.js";
import { lossText } from "../leaderboard/one-start-leaderboard.js";
import { standings } from "../leaderboard/standings.js";

/** Handlers of the pointer on the chart, and of the fields below it. */
export interface ChartHandlers {
  point: (event: PointerEvent) => void;
  leave: () => void;
  change: Change;
}

/** The chart in a sentence: its functions from first to last, each with its loss; those of many starts without. */
export function lossWords({ runnersAtEpoch, summary, shown }: RacePicture): string {
  const order = summary
    ? Array.from(summary.ranking, (place) => shown[place]!.label)
    : standings(runnersAtEpoch).map((at) => `${at.runner.label} (${lossText(at)})`);
  const what = summary ? `median loss of ${summary.seeds} starts` : "loss";
  return `Chart of the ${what} by epoch, ${order.length} curves. From first to last: ${order.join(", ")}.`;
}

/** What the line and the bands of many starts show; empty for one start. */
const bandWords = ({ summary }: RaceViewModel): string =>
  summary ? "Line: the median start. Band: half of the starts; four of five where you point." : "";

/** The menu of the seed whose pictures are shown; `nothing` for a single seed. */
const pictureField = (
  seeds: readonly number[],
  chosen: number,
  choose: (seed: number) => void,
): TemplateResult | typeof nothing =>
  seeds.length < 2
    ? nothing
    : html`
        <label class="pictured">
          <span>Pictures of seed</span>
          <select
            .value=${live(String(chosen))}
            @change=${(event: Event) => choose(Number((event.target as HTMLSelectElement).value))}
          >
            ${seeds.map((seed) => html`<option value=${seed} ?selected=${seed === chosen}>${seed}</option>`)}
          </select>
        </label>
      `;

/** The loss chart, and the fields that change its view. */
export const chartSection = (
  model: RaceViewModel,
  { point, leave, change }: ChartHandlers,
): TemplateResult => html`
  <div class="losses" data-group="chart">
    <div
      class="plot"
      @pointermove=${point}
      @pointerdown=${point}
      @pointerup=${point}
      @pointerleave=${leave}
    >
      <canvas data-losses role="img" aria-label=${lossWords(model)}></canvas>
    </div>
    <div class="group" data-group="view">
      <label>
        <input
          type="checkbox"
          .checked=${live(model.state.log)}
          @change=${(event: Event) => change({ log: (event.target as HTMLInputElement).checked })}
        />
        Logarithmic loss
      </label>
      ${pictureField(model.config?.seeds ?? [], model.session.seed, (picture) => change({ picture }))}
      <span class="muted">${bandWords(model)}</span>
    </div>
  </div>
`;
