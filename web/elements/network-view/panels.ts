import { html, nothing, type TemplateResult } from "lit";
import type { FunctionPicker } from "../shared/controls/function-picker.js";
import { tryFunction } from "../shared/functions/try-function.js";
import { idOf } from "../shared/functions/activation-choice.js";
import type { EngineClient, RaceConfig } from "../../engine/index.js";
import type { Disclosures } from "../spiral-race/settings/disclosures.js";
import { settingsPanel } from "../spiral-race/settings/settings-panel.js";
import { foldControls, foldView } from "./folds/fold-panel.js";
import { unitTable } from "./network/unit-table.js";
import { classesOf, type NetworkModel } from "./state/network-model.js";
import { activationText, asRace, fromRace, lookAway, type Change } from "./state/network-state.js";
import type { NetworkEdits } from "./state/network-edits.js";
import { atPoint, nextPoint } from "./trace/picking.js";
import { chainView, outcomeView, traceControls, walkControls, type TracePanel } from "./trace/trace-panel.js"; // prettier-ignore
import { isPicked, unitEditing, unitFacts, unitHint, type UnitPanel } from "./unit/unit-panel.js";

/** What the panels below the network need beside the model. */
export interface Panels {
  /** One model a network, one or two. */
  models: readonly [NetworkModel, ...NetworkModel[]];
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

/** What there is to say of each network, under its name if there are two. */
const eachSide = (
  { models }: Panels,
  content: (model: NetworkModel) => TemplateResult | typeof nothing,
): TemplateResult => {
  const isPair = models.length > 1;
  return html`<div class=${isPair ? "sides" : ""}>
    ${models.map((model, side) => {
      const { label } = model.runner;
      return html`<div
        data-side=${side}
        role=${isPair ? "group" : nothing}
        aria-label=${isPair ? label : nothing}
      >
        ${isPair ? html`<h4>${label}</h4>` : nothing} ${content(model)}
      </div>`;
    })}
  </div>`;
};

const unitPart = (panels: Panels): TemplateResult => {
  const { models, source, choose, change, edits, isOwn } = panels;
  const panelOf = (model: NetworkModel): UnitPanel => {
    const { shape, state, config, statistics, catalogue, pictures } = model;
    return {
      ...{ shape, state, config, statistics, source, choose, change, isOwn },
      ...{ canUndo: edits.canUndo, set: edits.set, undo: edits.undo },
      weights: pictures?.network.weights ?? [],
      activations: catalogue.activations,
    };
  };
  const [first] = models;
  if (!isPicked(first)) return unitHint();
  return html`${eachSide(panels, (model) => unitFacts(panelOf(model)))}
  ${unitEditing(panelOf(first))}`;
};

const tracePart = (panels: Panels): TemplateResult => {
  const { models, change } = panels;
  const panelOf = (model: NetworkModel): TracePanel => {
    const { shape, state, trace, walk, config, points, pictures } = model;
    return {
      ...{ shape, state, trace, walk, change },
      weights: pictures?.network.weights ?? [],
      classes: classesOf(model),
      isNormalized: config.normalization !== "none",
      hasSkips: config.skip,
      step: (by) => {
        if (points) change(atPoint(points, nextPoint(points, state.point, by)));
      },
    };
  };
  const first = panelOf(models[0]);
  return html`
    ${traceControls(first)} ${eachSide(panels, (model) => outcomeView(panelOf(model)))}
    ${walkControls(first)}
    ${first.state.edge < 0 ? chainView(first) : eachSide(panels, (model) => chainView(panelOf(model)))}
  `;
};

const foldPart = (panels: Panels): TemplateResult => {
  const { models, change, slide } = panels;
  return html`
    ${foldControls(models[0].state, change, slide)}
    ${eachSide(panels, ({ state, folds }) => foldView(state, folds))}
  `;
};

const tablePart = (panels: Panels): TemplateResult =>
  eachSide(panels, (model) => unitTable(model, panels.models.length > 1 ? model.runner.label : ""));

/** The picker of functions and formulas, which become the network's activation. */
export const pickerPart = (panels: Panels): TemplateResult => {
  const { picker, models, wanted, client, channel, apply } = panels;
  return picker.render({
    activations: models[0].catalogue.activations,
    chosen: new Set([idOf(activationText(wanted))]),
    theme: models[0].theme,
    several: false,
    choose: async (text) => {
      const problem = await tryFunction(client, text, channel);
      if (problem === undefined) apply({ activation: text });
      return problem;
    },
  });
};

const settingsPart = ({ models: [model], wanted, apply }: Panels): TemplateResult => {
  const change: Parameters<typeof settingsPanel>[1]["change"] = (patch) => {
    const isOther = "layers" in patch || "dataset" in patch || "classes" in patch;
    apply({ ...(isOther ? lookAway : {}), ...fromRace(patch) });
  };
  return settingsPanel(asRace(model.state), { config: wanted, catalogue: model.catalogue, change });
};

/** What unfolds below the network, one disclosure after the other. */
export function networkPanels(panels: Panels): TemplateResult {
  const { disclosures } = panels;
  const part = (name: string, title: string, content: () => TemplateResult): TemplateResult =>
    disclosures.render(name, title, () => html`<div class="panel">${content()}</div>`);
  return html`
    ${part("unit", "The picked unit", () => unitPart(panels))}
    ${part("trace", "One point, forward and back", () => tracePart(panels))}
    ${part("folds", "Where it bends", () => foldPart(panels))}
    ${part("more", "More", () => settingsPart(panels))}
    ${part("table", "Table", () => tablePart(panels))}
  `;
}
