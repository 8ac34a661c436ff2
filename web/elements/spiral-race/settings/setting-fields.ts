import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { typed } from "../../shared/typed.js";

/** A checkbox with its words behind it. */
export const switchField = (
  words: string,
  isOn: boolean,
  change: (isOn: boolean) => void,
): TemplateResult => html`
  <label class="switch">
    <input
      type="checkbox"
      .checked=${live(isOn)}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    ${words}
  </label>
`;

/** A typed number that may be left to the optimiser: the empty field is -1. */
export const leftField = (
  label: string,
  value: number,
  change: (value: number) => void,
): TemplateResult => html`
  <label>
    <span>${label}</span>
    <input
      type="number"
      min="0"
      step="any"
      placeholder="as PyTorch"
      .value=${typed(value === -1 ? "" : String(value))}
      @change=${(event: Event) => {
        const entered = (event.target as HTMLInputElement).valueAsNumber;
        change(Number.isNaN(entered) ? -1 : entered);
      }}
    />
  </label>
`;
