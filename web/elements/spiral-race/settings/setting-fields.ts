import { html, type TemplateResult } from "lit";
import { unlessEditing } from "../../shared/controls/unless-editing.js";

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
      .value=${unlessEditing(value === -1 ? "" : String(value))}
      @change=${(event: Event) => {
        const entered = (event.target as HTMLInputElement).valueAsNumber;
        change(Number.isNaN(entered) ? -1 : entered);
      }}
    />
  </label>
`;
