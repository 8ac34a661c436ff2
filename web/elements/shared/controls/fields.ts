import { html, nothing, svg, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Range } from "../../../engine/settings.js";
import type { SeriesStyle } from "../../../plot/index.js";
import { unlessEditing } from "./unless-editing.js";

/** A line sample in a function's colour and dash. */
export const swatch = ({ color, dash }: SeriesStyle): TemplateResult => html`
  <svg class="swatch" viewBox="0 0 24 8" aria-hidden="true">
    ${svg`<line x1="1" y1="4" x2="23" y2="4" stroke=${color} stroke-width="2.5"
      stroke-linecap="round" stroke-dasharray=${dash.length > 0 ? dash.join(" ") : nothing}></line>`}
  </svg>
`;

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
const numberOf = (event: Event): number => (event.target as HTMLInputElement).valueAsNumber;

/** A number as the value of an input; empty if it is not finite. */
const plain = (value: number): string => (Number.isFinite(value) ? String(value) : "");

/** A menu; `change` receives the chosen id. */
export const selectField = (
  label: string,
  options: readonly { id: string; name: string }[],
  chosen: string,
  change: (id: string) => void,
  meaning?: string,
): TemplateResult => html`
  <label title=${meaning ?? nothing}>
    <span>${label}</span>
    <select .value=${live(chosen)} @change=${(event: Event) => change(valueOf(event))}>
      ${options.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
    </select>
  </label>
`;

/** Limits and texts of a number field. */
export interface NumberOptions {
  min?: number;
  max?: number;
  step?: number | "any";
  /** A phrase that says what the number is; the field's tooltip. */
  meaning?: string;
  /** The value that the empty field stands for, and its placeholder. */
  empty?: { value: number; placeholder: string };
}

/** A number field. `change` receives each number that is committed; other text is replaced by `value`. */
export const numberField = (
  label: string,
  value: number,
  { min, max, step = "any", meaning, empty }: NumberOptions,
  change: (value: number) => void,
): TemplateResult => {
  const entered = (event: Event): void => {
    const typed = (event.target as HTMLInputElement).value === "" ? empty?.value : numberOf(event);
    if (typed === undefined || Number.isNaN(typed)) restore(event, value);
    else change(typed);
  };
  return html`
    <label title=${meaning ?? nothing}>
      <span>${label}</span>
      <input
        type="number"
        min=${min ?? nothing}
        max=${max ?? nothing}
        step=${step}
        placeholder=${empty?.placeholder ?? nothing}
        .value=${unlessEditing(value === empty?.value ? "" : plain(value))}
        @change=${entered}
      />
    </label>
  `;
};

function restore(event: Event, value: number): void {
  (event.target as HTMLInputElement).value = plain(value);
}

/**
 * A slider and a number field for one number. Both call `change` with each new number, and `settled` when the
 * slider is released or a number committed. The number field takes numbers in `typed`, which may reach beyond the
 * slider.
 */
export const sliderField = (
  label: string,
  meaning: string,
  value: number,
  { min, max, typed = { min, max } }: { min: number; max: number; typed?: Range },
  change: (value: number) => void,
  settled?: () => void,
): TemplateResult => html`
  <div class="slider" role="group" aria-label=${label} title=${meaning}>
    <span aria-hidden="true">${label}</span>
    <input
      type="range"
      aria-label=${`${label}, ${meaning}`}
      min=${min}
      max=${max}
      step=${(max - min) / 200}
      .value=${unlessEditing(plain(value))}
      @input=${(event: Event) => change(numberOf(event))}
      @change=${() => settled?.()}
    />
    <input
      type="number"
      aria-label=${`${label}, typed`}
      min=${typed.min ?? nothing}
      max=${typed.max ?? nothing}
      step="any"
      .value=${unlessEditing(plain(value))}
      @change=${(event: Event) => {
        if (Number.isNaN(numberOf(event))) restore(event, value);
        else change(numberOf(event));
        settled?.();
      }}
    />
  </div>
`;

/** A checkbox with its label behind it. */
export const switchField = (
  words: string | TemplateResult,
  isOn: boolean,
  change: (isOn: boolean) => void,
  meaning?: string,
): TemplateResult => html`
  <label class="switch" title=${meaning ?? nothing}>
    <input
      type="checkbox"
      .checked=${live(isOn)}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    ${words}
  </label>
`;

/** A field for one line of text; `change` receives each text that is committed. */
export const textField = (
  label: string,
  value: string,
  change: (text: string) => void,
  meaning?: string,
): TemplateResult => html`
  <label title=${meaning ?? nothing}>
    <span>${label}</span>
    <input
      type="text"
      autocomplete="off"
      spellcheck="false"
      .value=${unlessEditing(value)}
      @change=${(event: Event) => change(valueOf(event))}
    />
  </label>
`;
