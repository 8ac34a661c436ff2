import { html, type TemplateResult } from "lit";
import type { FunctionPicker } from "../shared/controls/function-picker.js";
import { tryFunction } from "../shared/functions/try-function.js";
import { idOf } from "../shared/functions/activation-choice.js";
import type { EngineClient, RaceConfig } from "../../engine/index.js";
import type { Disclosures } from "../spiral-race/settings/disclosures.js";
import { settingsPanel } from "../spiral-race/settings/settings-panel.js";
import { foldPanel } from "./folds/fold-panel.js";
import { unitTable } from "./network/unit-table.js";
import { classesOf, type NetworkModel } from "./state/network-model.js";
import { activationText, asRace, fromRace, lookAway, type Change } from "./state/network-state.js";
import type { NetworkEdits } from "./state/network-edits.js";
import { atPoint, nextPoint } from "./trace/picking.js";
import { tracePanel } from "./trace/trace-panel.js";
import { unitPanel } from "./unit/unit-panel.js";

/** What the panels below the network need beside the model. */
export interface Panels {
  model: NetworkModel;
  /** The run that the state asks for. */
  wanted: RaceConfig;
  disclosures: Disclosures;
  picker: FunctionPicker;
  client: EngineClient;
  channel: string;
  edits: NetworkEdits;
  isOwn: boolean;
  source: number;
  choose: (source: number) => void;
  /** Changes what is looked at, the same while a slider is held, and the run. */
  change: Change;
  slide: Change;
  apply: Change;
}

const unitPart = ({ model, source, choose, change, edits, isOwn }: Panels): TemplateResult => {
  const { shape, state, config, statistics, catalogue, pictures } = model;
  return unitPanel({
    ...{ shape, state, config, statistics, source, choose, change, isOwn },
    ...{ canUndo: edits.canUndo, set: edits.set, undo: edits.undo },
    weights: pictures?.network.weights ?? [],
    activations: catalogue.activations,
  });
};

const tracePart = ({ model, change }: Panels): TemplateResult => {
  const { shape, state, trace, walk, config, points, pictures } = model;
  return tracePanel({
    ...{ shape, state, trace, walk, change },
    weights: pictures?.network.weights ?? [],
    classes: classesOf(model),
    isNormalized: config.normalization !== "none",
    hasSkips: config.skip,
    step: (by) => {
      if (points) change(atPoint(points, nextPoint(points, state.point, by)));
    },
  });
};

/** The picker of functions and formulas, which become the network's activation. */
export const pickerPart = ({
  picker,
  model,
  wanted,
  client,
  channel,
  apply,
}: Panels): TemplateResult =>
  picker.render({
    activations: model.catalogue.activations,
    chosen: new Set([idOf(activationText(wanted))]),
    theme: model.theme,
    several: false,
    choose: async (text) => {
      const problem = await tryFunction(client, text, channel);
      if (problem === undefined) apply({ activation: text });
      return problem;
    },
  });

const settingsPart = ({ model, wanted, apply }: Panels): TemplateResult => {
  const change: Parameters<typeof settingsPanel>[1]["change"] = (patch) => {
    const isOther = "layers" in patch || "dataset" in patch || "classes" in patch;
    apply({ ...(isOther ? lookAway : {}), ...fromRace(patch) });
  };
  return settingsPanel(asRace(model.state), { config: wanted, catalogue: model.catalogue, change });
};

/** What unfolds below the network, one disclosure after the other. */
export function networkPanels(panels: Panels): TemplateResult {
  const { disclosures, model, change, slide } = panels;
  const part = (name: string, title: string, content: () => TemplateResult): TemplateResult =>
    disclosures.render(name, title, () => html`<div class="panel">${content()}</div>`);
  return html`
    ${part("unit", "The picked unit", () => unitPart(panels))}
    ${part("trace", "One point, forward and back", () => tracePart(panels))}
    ${part("folds", "Where it bends", () => foldPanel(model.state, model.folds, change, slide))}
    ${part("more", "More", () => settingsPart(panels))}
    ${part("table", "Table", () => unitTable(model))}
  `;
}
