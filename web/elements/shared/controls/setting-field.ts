import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { appliesIn, type Setting } from "../../../engine/settings.js";
import { unlessEditing } from "./unless-editing.js";

/** "learning rate" as the name of a field: "Learning rate"; of a special value that is typed, "Clip (0: never)". */
export const settingLabel = ({ label, special }: Setting): string => {
  const name = label.replace(/^./, (letter) => letter.toUpperCase());
  return special && special.value >= 0 ? `${name} (${special.value}: ${special.meaning})` : name;
};

const inputOf = (event: Event): HTMLInputElement => event.target as HTMLInputElement;

const plain = (value: unknown): string => (Number.isFinite(value) ? String(value) : "");

/** What stands in the empty field of a setting that is left to a choice: "0.01, as adamw has it". */
function placeholderOf({ own = {}, special }: Setting, config: Config): string {
  const owner = Object.keys(own).find((id) => Object.values(config).includes(id));
  return owner === undefined ? (special?.meaning ?? "") : `${own[owner]}, of ${owner}`;
}

type Config = Readonly<Record<string, unknown>>;
type Change = (value: string | number | boolean) => void;

/** A typed number. Text that is no number is put back; an empty field is the special value, if there is one. */
function numberInput(setting: Setting, value: unknown, config: Config, change: Change) {
  const { kind, range = {}, special } = setting;
  const isLeft = special !== undefined && special.value < 0;
  const shown = isLeft && value === special.value ? "" : plain(value);
  const entered = (event: Event): void => {
    const number = inputOf(event).valueAsNumber;
    if (!Number.isNaN(number)) change(number);
    else if (isLeft) change(special.value);
    else inputOf(event).value = shown;
  };
  return html`
    <input
      type="number"
      min=${special && special.value >= 0 ? special.value : (range.min ?? nothing)}
      max=${range.max ?? nothing}
      step=${kind === "number" ? "any" : 1}
      placeholder=${isLeft ? placeholderOf(setting, config) : nothing}
      .value=${unlessEditing(shown)}
      @change=${entered}
    />
  `;
}

function menu({ choices = [] }: Setting, value: unknown, change: Change) {
  return html`
    <select .value=${live(String(value))} @change=${(event: Event) => change(inputOf(event).value)}>
      ${choices.map(({ id, name }) => html`<option value=${id} ?selected=${id === value}>${name}</option>`)}
    </select>
  `;
}

/**
 * The field of a setting, by its kind: a menu, a switch or a typed number, with its meaning as a tooltip. Nothing
 * where the setting means nothing beside the others of its configuration.
 */
export function settingField(
  setting: Setting,
  value: unknown,
  config: Config,
  change: Change,
): TemplateResult | typeof nothing {
  if (!appliesIn(setting, config)) return nothing;
  const label = settingLabel(setting);
  if (setting.kind === "flag") {
    return html`
      <label class="switch" title=${setting.meaning}>
        <input
          type="checkbox"
          .checked=${live(value === true)}
          @change=${(event: Event) => change(inputOf(event).checked)}
        />
        ${label}
      </label>
    `;
  }
  return html`
    <label title=${setting.meaning}>
      <span>${label}</span>
      ${
        setting.choices ? menu(setting, value, change) : numberInput(setting, value, config, change)
      }
    </label>
  `;
}
