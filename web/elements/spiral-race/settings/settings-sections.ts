import { html, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { EngineClient, RaceConfig } from "../../../engine/index.js";
import { FunctionPicker } from "../../shared/controls/function-picker.js";
import { idOf } from "../../shared/functions/activation-choice.js";
import { Descriptions } from "../../shared/functions/descriptions.js";
import { layerSection } from "../layers/layer-section.js";
import type { PointEditorPicture } from "../point-editor/point-editor-drawing.js";
import { PointEditor } from "../point-editor/point-editor.js";
import type { RaceState } from "../state/race-state.js";
import type { RaceViewModel } from "../state/race-view-model.js";
import { Disclosures } from "./disclosures.js";
import { runningFunctions } from "./function-chips.js";
import { allSettings, pickerField, pointEditorSection, type RaceSettings } from "./race-settings.js"; // prettier-ignore

/** Inputs of the sections, and how they change the state besides `change`. */
export interface SectionsOptions extends Omit<RaceSettings, "channel"> {
  model: RaceViewModel;
  /** Changes what is shown of the race. */
  show: (patch: Partial<RaceState>) => void;
  /** Changes the state while a slider is held, without an event. */
  slide: (patch: Partial<RaceState>) => void;
}

/** What a person may add to the race and change: the picker, and disclosures with layers, settings and own points. */
export class SettingsSections {
  readonly #host: ReactiveControllerHost;
  readonly #channel: string;
  readonly #picker: FunctionPicker;
  readonly #editor: PointEditor;
  readonly #disclosures: Disclosures;
  readonly #described: Descriptions;
  #isSliding = false;

  /** `channel` is that of all requests of the sections. */
  constructor(
    host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment },
    channel: string,
  ) {
    this.#host = host;
    this.#channel = channel;
    this.#picker = new FunctionPicker(host);
    this.#editor = new PointEditor(host);
    this.#disclosures = new Disclosures(host);
    this.#described = new Descriptions(channel);
  }

  /** Whether a disclosure is open: `layers`, `more` or `points`. */
  isOpen(name: string): boolean {
    return this.#disclosures.has(name);
  }

  /** Whether a parameter's slider is held; no race is opened before it is released. */
  get isSliding(): boolean {
    return this.#isSliding;
  }

  /** The data of the point editor's drawing. */
  get pad(): PointEditorPicture {
    return this.#editor.model;
  }

  /** Requests the parameters of the runners' functions while their sliders are rendered. */
  refresh(client: EngineClient, config: RaceConfig): void {
    if (!this.isOpen("more")) return;
    const ids = runningFunctions(config).map(idOf);
    const told = (): void => this.#host.requestUpdate();
    this.#described.ask(client, ids, told, () => undefined); // opening the race reports failures
  }

  /** Drops results of the previous client. */
  forget(): void {
    this.#described.forget();
  }

  render({ model, show, slide, ...options }: SectionsOptions): TemplateResult {
    const all: RaceSettings = { ...options, channel: this.#channel };
    const sliders = {
      infoOf: (id: string) => this.#described.get(id),
      slide: (activations: readonly string[]) => {
        this.#isSliding = true;
        slide({ activations, at: -1 });
      },
      settled: () => {
        this.#isSliding = false;
        all.change({});
      },
    };
    return html`
      ${pickerField(this.#picker, all)}
      ${this.#disclosures.render("layers", "Inside the layers", () =>
        layerSection(model, (layersShow) => show({ layersShow })),
      )}
      ${this.#disclosures.render("more", "More", () => allSettings(all, sliders))}
      ${this.#disclosures.render("points", "Your own points", () => pointEditorSection(this.#editor, all, model.session.points))}
    `;
  }
}
