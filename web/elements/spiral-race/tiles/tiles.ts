import { html, type TemplateResult } from "lit";
import type { SeriesStyle } from "../../../plot/index.js";
import { swatch } from "../../shared/controls/fields.js";
import { scoreWords } from "../leaderboard/one-start-leaderboard.js";
import type { RunnerAtEpoch } from "../state/runner-at-epoch.js";
import { runnerWords } from "../state/status-words.js";

/** What tiles call. */
export interface TileHandlers {
  /** Receives the label of the runner under the pointer. */
  pick: (label: string | undefined) => void;
  /** Opens the network of a runner, by its place; the place of the open one closes it. */
  open: (index: number) => void;
  /** The place of the runner whose network is open. */
  opened: number | undefined;
  /** Whether tiles show values from -1 to 1 in place of classes. */
  hasValues: boolean;
}

/** The words for what tiles show: of one, and of all. */
const shownWords = (hasValues: boolean): { one: string; all: string } =>
  hasValues
    ? { one: "Outputs", all: "Outputs over the plane, one a runner" }
    : { one: "Decision boundary", all: "Decision boundaries, one a runner" };

/** A tile: decision boundary, name, state, and a button that opens the runner's network. */
function tile(
  runnerAtEpoch: RunnerAtEpoch,
  index: number,
  words: string,
  style: SeriesStyle,
  { pick, open, opened, hasValues }: TileHandlers,
): TemplateResult {
  const { label } = runnerAtEpoch.runner;
  const known = [words, scoreWords(runnerAtEpoch, hasValues)].filter((each) => each !== "");
  return html`
    <li @pointerenter=${() => pick(label)} @pointerleave=${() => pick(undefined)}>
      <div class="plot">
        <canvas
          data-runner=${index}
          role="img"
          aria-label=${`${shownWords(hasValues).one} of ${label}: ${known.join(", ")}`}
        ></canvas>
        <button
          class="inside"
          data-group="network"
          aria-expanded=${index === opened}
          aria-label=${`Look inside ${label}`}
          @click=${() => open(index)}
        >
          Look inside
        </button>
      </div>
      <span class="name" title=${label}>${swatch(style)} <span>${label}</span></span>
      <span class=${runnerAtEpoch.diverged ? "state diverged" : "state muted"}>${words}</span>
    </li>
  `;
}

/** One tile a runner. */
export const tiles = (
  runnersAtEpoch: readonly RunnerAtEpoch[],
  target: number,
  styles: ReadonlyMap<string, SeriesStyle>,
  handlers: TileHandlers,
): TemplateResult => html`
  <ul
    class="tiles"
    data-group="tiles"
    tabindex="0"
    aria-label=${shownWords(handlers.hasValues).all}
  >
    ${runnersAtEpoch.map((runner, index) =>
      tile(runner, index, runnerWords(runner, target), styles.get(runner.runner.label)!, handlers),
    )}
  </ul>
`;

/** Empty tiles, which reserve the room while the runners are being set up. */
export const emptyTiles = (count: number): TemplateResult => html`
  <ul class="tiles" data-group="tiles" aria-hidden="true">
    ${Array.from(
      { length: count },
      () => html`
        <li>
          <div class="plot"><canvas data-runner="-1"></canvas></div>
          <span class="name">&nbsp;</span><span class="state">&nbsp;</span>
        </li>
      `,
    )}
  </ul>
`;
