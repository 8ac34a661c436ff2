import { html, nothing, svg, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Range } from "../../../engine/settings.js";
import type { SeriesStyle } from "../../../plot/index.js";
import { enter } from "./entry.js";
import { numberInput, plain } from "./number-input.js";
import type { Step } from "./number-steps.js";
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
  step?: Step;
  /** A phrase that says what the number is; the field's tooltip. */
  meaning?: string;
  /** The value that the empty field stands for, and its placeholder. */
  empty?: { value: number; placeholder: string };
}

/** A number field. `change` receives each number that is committed; the sentence about other text names `label`. */
export const numberField = (
  label: string,
  value: number,
  { min, max, step, meaning, empty }: NumberOptions,
  change: (value: number) => void,
): TemplateResult => html`
  <label title=${meaning ?? nothing}>
    <span>${label}</span>
    ${numberInput({ label, value, range: { min, max }, step, empty, change })}
  </label>
`;

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
    ${numberInput({
      label,
      name: `${label}, typed`,
      value,
      range: typed,
      change: (entered) => {
        change(entered);
        settled?.();
      },
    })}
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

/** A field for one line of text; `change` receives each text that is committed, and refuses it by a ConfigError. */
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
      @change=${(event: Event) => enter(event, value, change)}
    />
  </label>
`;
