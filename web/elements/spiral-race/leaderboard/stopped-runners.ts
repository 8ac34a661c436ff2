import { html, nothing, type TemplateResult } from "lit";
import type { RaceConfig, RunnerState } from "../../../engine/index.js";
import type { SeriesStyle } from "../../../plot/index.js";
import { swatch } from "../../shared/controls/fields.js";
import type { Change, RaceState } from "../state/race-state.js";
import { endedEarly } from "../state/status-words.js";

/** A change of settings that may prevent divergence. */
interface Remedy {
  label: string;
  patch: Partial<RaceState>;
}

/** Remedies against divergence that the configuration does not have yet. */
export function remedies({ learningRate, clip, normalization }: RaceConfig): Remedy[] {
  const smaller = Number((learningRate / 10).toPrecision(3));
  const all: (Remedy | false)[] = [
    { label: `Learning rate ${smaller}`, patch: { learningRate: smaller } },
    clip === 0 && { label: "Clip gradients at 1", patch: { clip: 1 } },
    normalization === "none" && { label: "Layer normalisation", patch: { normalization: "layer" } },
  ];
  return all.filter((remedy) => remedy !== false);
}

/** The runners that stopped before the last epoch, with epoch and reason; remedies if any diverged. */
export const stoppedRunners = (
  runners: readonly RunnerState[],
  config: RaceConfig,
  styles: ReadonlyMap<string, SeriesStyle>,
  change: Change,
): TemplateResult | typeof nothing => {
  const ended = runners.filter((runner) => endedEarly(runner, config.epochs));
  if (ended.length === 0) return nothing;
  return html`
    <section class="stops" data-group="notes" aria-label="Runners that stopped">
      <ul>
        ${ended.map(
          ({ label, stopReason, diverged }) => html`
            <li class=${diverged ? "diverged" : ""}>
              ${swatch(styles.get(label)!)} <b>${label}</b> ${stopReason}.
            </li>
          `,
        )}
      </ul>
      ${ended.some(({ diverged }) => diverged) ? remedyButtons(config, change) : nothing}
    </section>
  `;
};

const remedyButtons = (config: RaceConfig, change: Change): TemplateResult => html`
  <div class="group" role="group" aria-label="Against divergence">
    <span>Try</span>
    ${remedies(config).map(
      ({ label, patch }) => html`<button @click=${() => change(patch)}>${label}</button>`,
    )}
  </div>
`;
