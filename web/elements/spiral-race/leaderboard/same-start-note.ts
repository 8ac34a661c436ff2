import { html, nothing, type TemplateResult } from "lit";
import type { RunnerState } from "../../../engine/index.js";

/** Why the race is fair, and the mark of the start that all runners share. */
export function sameStartNote(runners: readonly RunnerState[]): TemplateResult | typeof nothing {
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
