import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { RaceConfig } from "../../../engine/index.js";
import { numberField, selectField } from "../../shared/controls/fields.js";
import { MOST_STARTS } from "../state/race-state.js";
import type { Phase } from "../state/status-words.js";

/** What the transport controls show, and their handlers. */
export interface TransportControls {
  phase: Phase;
  playing: boolean;
  config: RaceConfig | undefined;
  /** The largest epoch of any runner, and the epoch looked at (-1: the present). */
  epoch: number;
  at: number;
  speed: number;
  toggle: () => void;
  step: () => void;
  reset: () => void;
  dice: () => void;
  look: (epoch: number) => void;
  /** Called when the slider comes to rest. */
  settle: () => void;
  setSpeed: (speed: number) => void;
  setSeed: (seed: number) => void;
  setStarts: (starts: number) => void;
}

const speeds = [
  { id: "10", name: "1× (10 epochs a second)" },
  { id: "50", name: "5×" },
  { id: "200", name: "20×" },
  { id: "1000", name: "100×" },
  { id: "0", name: "fastest" },
];

/** The menu's speeds, with the present one if a link has set another. */
const speedsWith = (speed: number) =>
  speeds.some(({ id }) => id === String(speed))
    ? speeds
    : [{ id: String(speed), name: `${speed} epochs a second` }, ...speeds];

/** The buttons play, step and reset. */
export const transport = ({
  phase,
  playing,
  epoch,
  toggle,
  step,
  reset,
}: TransportControls): TemplateResult => {
  const loading = phase === "loading";
  const label = playing ? "Pause" : phase === "finished" ? "Play again" : "Play";
  return html`
    <div class="group transport" data-group="transport">
      <button class="primary" ?disabled=${loading && !playing} @click=${toggle}>${label}</button>
      <button ?disabled=${loading || phase === "finished"} @click=${step}>Step</button>
      <button ?disabled=${loading || epoch === 0} @click=${reset}>Reset</button>
    </div>
  `;
};

/** The time slider over all epochs. */
export const timeline = ({
  epoch,
  at,
  config,
  look,
  settle,
}: TransportControls): TemplateResult => {
  const epochs = config?.epochs ?? 1;
  const isPast = at >= 0;
  const shown = isPast ? at : epoch;
  return html`
    <div class="group timeline" data-group="time">
      <label class="time">
        <span>Time</span>
        <input
          type="range"
          aria-label="Epoch to look at"
          aria-valuetext=${`epoch ${shown} of ${config?.epochs ?? "–"}${isPast ? "" : ", now"}`}
          min="0"
          max=${epochs}
          step="1"
          .value=${live(String(shown))}
          ?disabled=${epoch === 0}
          @input=${(event: Event) => look((event.target as HTMLInputElement).valueAsNumber)}
          @change=${settle}
        />
      </label>
      <span class="epoch">epoch ${shown} of ${config?.epochs ?? "–"}</span>
      <button class="now" ?disabled=${!isPast} @click=${() => look(Infinity)}>Now</button>
    </div>
  `;
};

/** The seed, and a button that throws another. */
export const seedFields = ({
  phase,
  config,
  dice,
  setSeed,
}: Pick<TransportControls, "phase" | "config" | "dice" | "setSeed">): TemplateResult => html`
  ${numberField("Seed", config?.seeds[0] ?? NaN, { min: 0, step: 1 }, setSeed)}
  <button ?disabled=${phase === "loading"} @click=${dice}>
    <span aria-hidden="true">⚄</span> New start
  </button>
`;

/** The menu of speeds. */
export const speedField = ({
  speed,
  setSpeed,
}: Pick<TransportControls, "speed" | "setSpeed">): TemplateResult =>
  selectField("Speed", speedsWith(speed), String(speed), (id) => setSpeed(Number(id)));

/** Fields for the seed, the number of starts and the speed. */
export const setup = (controls: TransportControls): TemplateResult => html`
  <div class="group setup" data-group="start">
    ${seedFields(controls)}
    ${numberField("Starts", controls.config?.seeds.length ?? NaN, { min: 1, max: MOST_STARTS, step: 1 }, controls.setStarts)}
    ${speedField(controls)}
  </div>
`;
