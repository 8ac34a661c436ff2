import { html, nothing, type TemplateResult } from "lit";
import type { Catalogue } from "../../../engine/index.js";
import { choiceLabel } from "../../shared/functions/activation-choice.js";
import { spoken } from "../../shared/controls/live-region.js";
import { curesFor } from "./remedies.js";
import { compareBound, comparePrediction, diagnose } from "./diagnosis.js";
import { tryCure, type FlowState } from "../state/flow-state.js";
import type { Network } from "../state/measured-networks.js";
import { describeCure, weightsName } from "./flow-words.js";

type Change = (patch: Partial<FlowState>) => void;

/** What became of a network's gradient, why, and what may help. */
export function verdict(
  { text, flow, before }: Network,
  index: number,
  state: FlowState,
  catalogue: Catalogue,
  change: Change,
): TemplateResult {
  const name = choiceLabel(text, catalogue.activations);
  const told = { name, weights: weightsName(state, catalogue), width: state.width };
  const was = before && {
    name: choiceLabel(before.text, catalogue.activations),
    flow: before.flow,
  };
  const diagnosis = diagnose(flow, told);
  const cure = was ? describeCure(was, { name, flow }) : "";
  const view = html`
    <p>${diagnosis}</p>
    ${was ? html`<p class="change">${cure}</p>` : nothing}
  `;
  return html`
    <div class="verdict">
      ${spoken(view, `${diagnosis} ${cure}`.trim())}
      ${cures(index, state, flow.diagnosis.cause, name, { catalogue, change })}
      <p class="muted">${compareBound(flow, told)} ${comparePrediction(flow, told)}</p>
    </div>
  `;
}

function cures(
  index: number,
  state: FlowState,
  cause: Parameters<typeof curesFor>[2],
  name: string,
  { catalogue, change }: { catalogue: Catalogue; change: Change },
): TemplateResult | typeof nothing {
  const offered = curesFor(state, index, cause, catalogue);
  if (offered.length === 0) return nothing;
  return html`
    <div class="group cures" role="group" aria-label=${`Cures to try for ${name}`}>
      <span>Try</span>
      ${offered.map(
        ({ label, patch }) =>
          html`<button @click=${() => change(tryCure(state, patch))}>${label}</button>`,
      )}
    </div>
  `;
}
