import { html, nothing, type TemplateResult } from "lit";
import type { Catalogue } from "../../../engine/index.js";
import { choiceLabel } from "../../shared/functions/activation-choice.js";
import { liveRegion } from "../../shared/controls/live-region.js";
import { remediesFor } from "./remedies.js";
import { compareBound, comparePrediction, diagnose } from "./diagnosis.js";
import { tryRemedy, type FlowState } from "../state/flow-state.js";
import type { Network } from "../state/measured-networks.js";
import { describeRemedy, weightsName } from "./flow-words.js";

type Change = (patch: Partial<FlowState>) => void;

/** A network's diagnosis: the state of its gradient, the cause, remedies, and the effect of the last remedy. */
export function diagnosisPanel(
  { text, flow, before }: Network,
  index: number,
  state: FlowState,
  catalogue: Catalogue,
  change: Change,
): TemplateResult {
  const name = choiceLabel(text, catalogue.activations);
  const context = { name, weights: weightsName(state, catalogue), width: state.width };
  const was = before && {
    name: choiceLabel(before.text, catalogue.activations),
    flow: before.flow,
  };
  const diagnosis = diagnose(flow, context);
  const remedy = was ? describeRemedy(was, { name, flow }) : "";
  const view = html`
    <p>${diagnosis}</p>
    ${was ? html`<p class="change">${remedy}</p>` : nothing}
  `;
  return html`
    <div class="verdict">
      ${liveRegion(view, `${diagnosis} ${remedy}`.trim())}
      ${remedyButtons(index, state, flow.diagnosis.cause, name, { catalogue, change })}
      <p class="muted">${compareBound(flow, context)} ${comparePrediction(flow, context)}</p>
    </div>
  `;
}

function remedyButtons(
  index: number,
  state: FlowState,
  cause: Parameters<typeof remediesFor>[2],
  name: string,
  { catalogue, change }: { catalogue: Catalogue; change: Change },
): TemplateResult | typeof nothing {
  const offered = remediesFor(state, index, cause, catalogue);
  if (offered.length === 0) return nothing;
  return html`
    <div class="group cures" role="group" aria-label=${`Cures to try for ${name}`}>
      <span>Try</span>
      ${offered.map(
        ({ label, patch }) =>
          html`<button @click=${() => change(tryRemedy(state, patch))}>${label}</button>`,
      )}
    </div>
  `;
}
