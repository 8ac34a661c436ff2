import { html, type TemplateResult } from "lit";
import type { RaceConfig, RacePreset } from "../../engine/index.js";
import { initialExplorer } from "../../elements/activation-explorer/state/explorer-state.js";
import { initialFlow } from "../../elements/gradient-flow/state/flow-state.js";
import { layerChoices } from "../../elements/network-view/state/network-shape.js";
import { asRace, type NetworkState } from "../../elements/network-view/state/network-state.js";
import type { FigureState } from "../../elements/shared/figure/figure-state.js";
import { lessonLink } from "../../elements/shared/share/share-texts.js";
import { initialRace } from "../../elements/spiral-race/state/race-state.js";
import { idOf } from "../../elements/shared/functions/activation-choice.js";

/** The network, and where the lesson is. */
export interface Onward {
  state: NetworkState;
  config: RaceConfig;
  presets: readonly RacePreset[];
  home: URL;
}

/** This network's function first, then those of the preset's race. */
function racing({ state, presets }: Onward): string[] {
  const preset = presets.find(({ id }) => id === initialRace.preset);
  const others = (preset?.config.activations ?? []).map(String);
  return [state.activation, ...others.filter((id) => id !== idOf(state.activation))];
}

/** The states of the lesson's figures that show this network, by their tags. */
export function onwardStates(onward: Onward): Record<string, [state: object, initial: object]> {
  const { state, config } = onward;
  const { init, gain, sigma, skip, normalization, layers } = config;
  const hidden = layers.slice(1, -1);
  const start = { init, gain, sigma, skip, normalization };
  const flow = { depth: Math.max(1, hidden.length), width: hidden[0] ?? 1, ...start };
  const functions = [...new Set([state.activation, ...layerChoices(config)])];
  return {
    "spiral-race": [{ ...asRace(state), activations: racing(onward) }, initialRace],
    "gradient-flow": [{ ...initialFlow, ...flow, activations: functions.slice(0, 4) }, initialFlow],
    "activation-explorer": [
      { ...initialExplorer, functions, overlay: functions.length > 1 },
      initialExplorer,
    ],
  };
}

const names: Readonly<Record<string, string>> = {
  "spiral-race": "Race",
  "gradient-flow": "Gradient flow",
  "activation-explorer": "Explorer",
};

/** Links to the lesson's figures with this network's function, depth and weights. */
export function onwardLinks(onward: Onward): TemplateResult {
  const links = Object.entries(onwardStates(onward)).map(([tag, [state, initial]]) => {
    const of = { state: state as FigureState, initial: initial as FigureState };
    const href = lessonLink(onward.home, { tag, ...of, looks: new Map(), height: 0 });
    return html`<a href=${href}>${names[tag]}</a>`;
  });
  return html`
    <nav class="onward" data-group="onward" aria-label="Take this network along">
      <span class="muted">Take it to</span> ${links}
    </nav>
  `;
}
