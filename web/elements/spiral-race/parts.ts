import { html, nothing, type TemplateResult } from "lit";
import type { ActivationInfo, Catalogue, RaceConfig, RunnerState } from "../../engine/index.js";
import { formatFixed, formatShare, functionStyle, type Theme } from "../../plot/index.js";
import { idOf } from "../shared/choice.js";
import { numberField, selectField, swatch } from "../shared/fields.js";
import { asPreset, type RaceState } from "./race-state.js";
import { latestLoss, standings } from "./standings.js";
import { runnerWords } from "./words.js";

type Change = (patch: Partial<RaceState>) => void;

/** A picture, a name and a few words for each runner; `pick` hears which one is pointed at. */
export const tiles = (
  runners: readonly RunnerState[],
  target: number,
  theme: Theme,
  pick: (index: number | undefined) => void,
): TemplateResult => html`
  <ul class="tiles" tabindex="0" aria-label="Decision boundaries, one a runner">
    ${runners.map((runner, index) => {
      const words = runnerWords(runner, target);
      return html`
        <li @pointerenter=${() => pick(index)} @pointerleave=${() => pick(undefined)}>
          <div class="plot">
            <canvas
              data-runner=${index}
              role="img"
              aria-label=${`Decision boundary of ${runner.label}: ${words}`}
            ></canvas>
          </div>
          <span class="name" title=${runner.label}
            >${swatch(functionStyle(runner.activation, theme))} <span>${runner.label}</span></span
          >
          <span class=${runner.diverged ? "state diverged" : "state muted"}>${words}</span>
        </li>
      `;
    })}
  </ul>
`;

/** Room for the pictures of runners that are still being set up. */
export const emptyTiles = (count: number): TemplateResult => html`
  <ul class="tiles" aria-hidden="true">
    ${Array.from(
      { length: count },
      () => html`
        <li>
          <div class="plot"><canvas data-runner="-1"></canvas></div>
          <span class="name">&nbsp;</span><span class="state">&nbsp;</span>
        </li>
      `,
    )}
  </ul>
`;

/** The runners by epochs to the target. */
export const leaderboard = (
  runners: readonly RunnerState[],
  target: number,
  theme: Theme,
): TemplateResult => html`
  <table class="board">
    <caption>
      Leaderboard, by epochs to a loss under ${target}
    </caption>
    <thead>
      <tr>
        <th scope="col">function</th>
        <th scope="col">to target</th>
        <th scope="col">epoch</th>
        <th scope="col">loss</th>
        <th scope="col">accuracy</th>
      </tr>
    </thead>
    <tbody>
      ${standings(runners).map((runner) => {
        const loss = latestLoss(runner);
        return html`
          <tr>
            <th scope="row">${swatch(functionStyle(runner.activation, theme))} ${runner.label}</th>
            <td>${runner.epochsToTarget ?? "–"}</td>
            <td>${runner.epoch}</td>
            <td>
              ${runner.epoch === 0 ? "–" : runner.diverged ? "diverged" : formatFixed(loss, 4)}
            </td>
            <td>${formatShare(runner.accuracy)}</td>
          </tr>
        `;
      })}
    </tbody>
  </table>
`;

/** Which functions run; none ticked is not a race, so the last one stays. */
export const entrants = (
  config: RaceConfig,
  activations: readonly ActivationInfo[],
  theme: Theme,
  change: Change,
): TemplateResult => {
  const running = config.activations.map((one) =>
    typeof one === "string" ? idOf(one) : one.activation,
  );
  const toggle = (event: Event, id: string): void => {
    const rest = running.filter((other) => other !== id);
    const next = rest.length < running.length ? rest : [...running, id];
    if (next.length > 0) change({ activations: next });
    else (event.target as HTMLInputElement).checked = true;
  };
  return html`
    <fieldset class="chips">
      <legend>Which functions?</legend>
      ${activations.map(
        ({ id, name }) => html`
          <label class="chip">
            <input
              type="checkbox"
              .checked=${running.includes(id)}
              @change=${(event: Event) => toggle(event, id)}
            />
            ${swatch(functionStyle(id, theme))} <span>${name}</span>
          </label>
        `,
      )}
    </fieldset>
  `;
};

const speeds = [
  { id: "0", name: "as fast as it goes" },
  { id: "200", name: "200 epochs a second" },
  { id: "50", name: "50 epochs a second" },
  { id: "10", name: "10 epochs a second" },
];

const precisions = [
  { id: "float", name: "float" },
  { id: "double", name: "double" },
];

/** What unfolds, by question. */
export const questions = (
  state: RaceState,
  config: RaceConfig,
  { optimizers, initializers, datasets }: Catalogue,
  change: Change,
): TemplateResult => html`
  <div class="questions">
    <fieldset>
      <legend>How does it learn?</legend>
      ${selectField("Optimiser", optimizers, config.optimizer, (optimizer) => change({ optimizer }))}
      ${numberField("Learning rate", config.learningRate, { min: 0 }, (learningRate) => change({ learningRate }))}
      ${numberField("Batch (0: all)", config.batch, { min: 0, step: 1 }, (batch) => change({ batch }))}
      ${numberField("Epochs", config.epochs, { min: 1, max: 100000, step: 1 }, (epochs) => change({ epochs }))}
      ${numberField("Target loss", config.target, { min: 0 }, (target) => change({ target }))}
    </fieldset>
    <fieldset>
      <legend>Which network?</legend>
      ${hiddenLayers(config, change)}
      ${selectField("Weights", initializers, config.init, (init) => change({ init }))}
      ${selectField("Precision", precisions, config.precision, (precision) => change({ precision }))}
    </fieldset>
    <fieldset>
      <legend>Which data?</legend>
      ${selectField("Data set", datasets, config.dataset, (dataset) => change({ dataset }))}
      ${numberField("Points a class", config.points, { min: 1, max: 10000, step: 1 }, (points) => change({ points }))}
      ${numberField("Noise", config.noise, { min: 0 }, (noise) => change({ noise }))}
      ${numberField("Turns", config.turns, { min: 0 }, (turns) => change({ turns }))}
    </fieldset>
    <fieldset>
      <legend>How to watch?</legend>
      ${selectField("Speed", speeds, String(state.speed), (speed) => change({ speed: Number(speed) }))}
    </fieldset>
    ${
      isPreset(state)
        ? nothing
        : html`<button class="back" @click=${() => change(asPreset)}>Back to the preset</button>`
    }
  </div>
`;

const isPreset = (state: RaceState): boolean =>
  Object.entries(asPreset).every(([key, value]) => String(state[key]) === String(value));

/** The widths between input and output, typed: "32 32 32". */
const hiddenLayers = ({ layers }: RaceConfig, change: Change): TemplateResult => html`
  <label>
    <span>Hidden widths</span>
    <input
      type="text"
      inputmode="numeric"
      autocomplete="off"
      .value=${layers.slice(1, -1).join(" ")}
      @change=${(event: Event) => {
        const words = (event.target as HTMLInputElement).value.split(/[\s,]+/).filter(Boolean);
        change({ layers: [layers[0], ...words.map(Number), layers.at(-1)!] });
      }}
    />
  </label>
`;
