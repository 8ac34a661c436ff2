import { html, nothing, type TemplateResult } from "lit";
import type { RunnerState } from "../../../engine/index.js";

/** A note on the start that all runners share, with its fingerprint. */
export function sameStartNote(runners: readonly RunnerState[]): TemplateResult | typeof nothing {
  const fingerprints = new Set(runners.map(({ startFingerprint }) => startFingerprint));
  const [fingerprint] = fingerprints;
  if (fingerprint === undefined) return nothing;
  return html`<p class="sentence muted" data-group="notes">
    ${
      fingerprints.size === 1
        ? html`Fair by construction: every runner begins with the same weights and the same points
            in the same order. Fingerprint of this start: <code>${fingerprint}</code>.`
        : html`These runners do not share a start: ${fingerprints.size} different ones.`
    }
  </p>`;
}
