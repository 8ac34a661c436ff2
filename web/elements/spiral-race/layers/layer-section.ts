import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { swatch } from "../../shared/controls/fields.js";
import { healthLegend } from "../../shared/controls/health-legend.js";
import type { RaceViewModel } from "../state/race-view-model.js";
import { layerTable } from "./layer-table.js";
import { layerViews, viewOf } from "./layer-views.js";

/** The layers of all shown runners: a menu of views, a picture for each runner, and a table. */
export const layerSection = (
  model: RaceViewModel,
  show: (view: string) => void,
): TemplateResult => {
  const { shown, styles, state, catalogue, config } = model;
  const view = viewOf(state.layersShow);
  const hidden = (config?.layers.length ?? 2) - 2;
  const saying = layerViews.find(({ id }) => id === view)!.saying;
  if (hidden === 0) return html`<p class="sentence">This network has no hidden layers.</p>`;
  return html`
    ${viewChips(view, show)}
    <p class="sentence muted">${saying} Layer 1 is the one nearest the input.</p>
    ${view === "gradients" && catalogue ? healthLegend(catalogue.health) : nothing}
    <ul class="strips" .style=${`--_rows: ${Math.min(hidden, 20)}`}>
      ${shown.map(
        ({ label }, index) => html`
          <li>
            <span class="name">${swatch(styles.get(label)!)} <span>${label}</span></span>
            <div class="plot">
              <canvas
                data-layers=${index}
                role="img"
                aria-label=${`${label}: ${saying} The numbers are in the table below.`}
              ></canvas>
            </div>
          </li>
        `,
      )}
    </ul>
    ${layerTable(model)}
  `;
};

const viewChips = (view: string, show: (view: string) => void): TemplateResult => html`
  <fieldset class="chips">
    <legend class="hidden">What of the layers</legend>
    ${layerViews.map(
      ({ id, name }) => html`
        <label class="chip">
          <input
            type="radio"
            name="layers"
            value=${id}
            .checked=${live(id === view)}
            @change=${() => show(id)}
          />
          <span>${name}</span>
        </label>
      `,
    )}
  </fieldset>
`;
