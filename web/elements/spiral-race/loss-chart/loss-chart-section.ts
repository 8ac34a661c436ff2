import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { pictureField } from "../leaderboard/same-start-note.js";
import type { Change } from "../state/race-state.js";
import type { RaceScene } from "../state/race-view-model.js";
import { standings } from "../leaderboard/standings.js";

/** What happens on the chart and under it. */
export interface ChartHandlers {
  point: (event: PointerEvent) => void;
  leave: () => void;
  change: Change;
}

/** The chart in a sentence; the leaderboard has its numbers. */
export function lossWords({ moments, summary, shown }: RaceScene): string {
  const order = summary
    ? Array.from(summary.ranking, (place) => shown[place].label)
    : standings(moments).map(({ runner }) => runner.label);
  const what = summary ? `median loss of ${summary.seeds} starts` : "loss";
  return `Chart of the ${what} by epoch, ${order.length} curves. From first to last: ${order.join(", ")}.`;
}

/** What the bands are, where there are any. */
const bandWords = ({ summary }: RaceScene): string =>
  summary ? "Line: the median start. Band: half of the starts; four of five where you point." : "";

/** The chart of losses, and how it is looked at. */
export const chartSection = (
  scene: RaceScene,
  { point, leave, change }: ChartHandlers,
): TemplateResult => html`
  <div class="losses">
    <div class="plot" @pointermove=${point} @pointerdown=${point} @pointerleave=${leave}>
      <canvas data-losses role="img" aria-label=${lossWords(scene)}></canvas>
    </div>
    <div class="group">
      <label>
        <input
          type="checkbox"
          .checked=${live(scene.state.log)}
          @change=${(event: Event) => change({ log: (event.target as HTMLInputElement).checked })}
        />
        Logarithmic loss
      </label>
      ${pictureField(scene.config?.seeds ?? [], scene.course.seed, (picture) => change({ picture }))}
      <span class="muted">${bandWords(scene)}</span>
    </div>
  </div>
`;
