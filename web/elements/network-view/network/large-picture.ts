import { html, nothing, type TemplateResult } from "lit";
import { isRegression } from "../../../engine/settings.js";
import { follows } from "../../shared/controls/fingers.js";
import { valueKey } from "../../shared/controls/value-key.js";
import { capital } from "../../shared/settings/setting-words.js";
import type { NetworkModel } from "../state/network-model.js";
import { unitName } from "../state/network-shape.js";
import type { Change } from "../state/network-state.js";
import { placeAfterKey, underPointer } from "../trace/picking.js";
import { placeWords } from "../trace/place-words.js";
import { liveRegion } from "../../shared/controls/live-region.js";

/** Changes the state while a pointer is held, and reports it at the end. */
export interface LargeHandlers {
  change: Change;
  slide: Change;
  /** Shows the numbers at the place under a pointer; undefined: it has left. */
  hover: (place: readonly number[] | undefined) => void;
}

/** What the large picture shows, in words. */
export function largeName({ shape, state }: Pick<NetworkModel, "shape" | "state">): string {
  if (state.folds) return "Where the network bends";
  return state.unit >= 0 && state.unit < shape.units
    ? capital(unitName(shape, state.unit))
    : "What the network says";
}

/** Chooses a place by pointer, finger or key. */
function pickers(model: NetworkModel | undefined, { change, slide, hover }: LargeHandlers) {
  const pointed = (event: PointerEvent): void => {
    if (!model || !follows(event)) return;
    const isFinger = event.pointerType === "touch";
    const isHeld = isFinger || event.type === "pointerdown" || (event.buttons & 1) === 1;
    const under = underPointer(event, model.points, model.extent);
    if (!isFinger) hover(under.point);
    if (isHeld && event.button <= 0) slide(under);
  };
  const released = (event: PointerEvent): void => {
    if (event.pointerType === "touch") pointed(event);
    change({});
  };
  const key = (event: KeyboardEvent): void => {
    if (!model || event.ctrlKey || event.metaKey || event.altKey) return;
    const point = placeAfterKey(event, model.state.point, model.extent);
    if (!point && !(event.key === "Escape" && model.state.point)) return;
    change(point ? { point } : { point: undefined, edge: -1 });
    event.preventDefault();
    event.stopPropagation();
  };
  return { pointed, released, key };
}

/** The numbers at a place, on two lines that are there without one, too; those of the traced place are announced. */
function placeNumbers(model: NetworkModel | undefined): TemplateResult {
  const lines = model?.place ? placeWords(model, model.place) : undefined;
  const view = lines
    ? html`<p class="readout">${lines[0]}<br />${lines[1]}</p>`
    : html`<p class="readout muted">Point at a place to read its numbers.</p>`;
  return liveRegion(view, model?.state.point && lines ? `${lines.join("; ")}.` : "");
}

/** The large picture, in which a place can be chosen by pointer, finger or the arrow keys. */
export function largePicture(
  model: NetworkModel | undefined,
  whose: string,
  handlers: LargeHandlers,
): TemplateResult {
  const name = model ? largeName(model) : "What the network says";
  const { pointed, released, key } = pickers(model, handlers);
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
        @pointerup=${released}
        @pointercancel=${() => handlers.change({})}
        @pointerleave=${() => handlers.hover(undefined)}
        @keydown=${key}
      >
        <canvas data-large aria-hidden="true"></canvas>
      </div>
      ${model && isRegression(model.config) ? valueKey("picture") : nothing} ${placeNumbers(model)}
    </div>
  `;
}
