import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { RunnerState } from "../../../engine/index.js";

/** Why the race is fair, and the mark of the start that all runners share. */
export function fairness(runners: readonly RunnerState[]): TemplateResult | typeof nothing {
  const prints = new Set(runners.map(({ startFingerprint }) => startFingerprint));
  const [print] = prints;
  if (print === undefined) return nothing;
  return html`<p class="sentence muted">
    ${
      prints.size === 1
        ? html`Fair by construction: every runner begins with the same weights and the same points
            in the same order. Fingerprint of this start: <code>${print}</code>.`
        : html`These runners do not share a start: ${prints.size} different ones.`
    }
  </p>`;
}

/** Which start the pictures are of, where there are several. */
export const pictureField = (
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
