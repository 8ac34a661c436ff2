import { html, nothing, type TemplateResult } from "lit";
import { isRegression } from "../../../engine/settings.js";
import { valueKey } from "../../shared/controls/value-key.js";
import { capital } from "../../shared/settings/setting-words.js";
import type { NetworkModel } from "../state/network-model.js";
import { unitName } from "../state/network-shape.js";
import type { Change } from "../state/network-state.js";
import { placeAfterKey, underPointer } from "../trace/picking.js";

/** Changes the state while a pointer is held, and reports it at the end. */
export interface LargeHandlers {
  change: Change;
  slide: Change;
}

/** What the large picture shows, in words. */
export function largeName({ shape, state }: Pick<NetworkModel, "shape" | "state">): string {
  if (state.folds) return "Where the network bends";
  return state.unit >= 0 && state.unit < shape.units
    ? capital(unitName(shape, state.unit))
    : "What the network says";
}

/** The large picture, in which a place can be chosen by pointer, finger or the arrow keys. */
export function largePicture(
  model: NetworkModel | undefined,
  whose: string,
  { change, slide }: LargeHandlers,
): TemplateResult {
  const name = model ? largeName(model) : "What the network says";
  const pointed = (event: PointerEvent): void => {
    const isHeld = event.type === "pointerdown" || (event.buttons & 1) === 1;
    if (!model || !isHeld || event.button > 0) return;
    slide(underPointer(event, model.points, model.extent));
  };
  const key = (event: KeyboardEvent): void => {
    if (!model || event.ctrlKey || event.metaKey || event.altKey) return;
    const point = placeAfterKey(event, model.state.point, model.extent);
    if (!point && !(event.key === "Escape" && model.state.point)) return;
    change(point ? { point } : { point: undefined, edge: -1 });
    event.preventDefault();
    event.stopPropagation();
  };
  return html`
    <div class="large" data-group="picture">
      <h3>${name}</h3>
      <div
        class="plot"
        tabindex="0"
        role="application"
        data-own-keys
        aria-label=${`${name}${whose && ` (${whose})`}, over the plane. The arrow keys move the place that is traced, Escape lets go.`}
        @pointerdown=${pointed}
        @pointermove=${pointed}
        @pointerup=${() => change({})}
        @keydown=${key}
      >
        <canvas data-large aria-hidden="true"></canvas>
      </div>
      ${model && isRegression(model.config) ? valueKey("picture") : nothing}
    </div>
  `;
}
