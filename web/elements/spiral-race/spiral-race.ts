import { html, nothing, type TemplateResult } from "lit";
import type { RaceConfig, RacePreset, RunnerState } from "../../engine/index.js";
import { canonicalState } from "../shared/functions/canonical-state.js";
import { chipStyles } from "../shared/styles/chip-styles.js";
import { idOf } from "../shared/functions/activation-choice.js";
import { controlStyles } from "../shared/styles/control-styles.js";
import { Descriptions } from "../shared/functions/descriptions.js";
import { FigureElement } from "../shared/figure/figure-element.js";
import { figureStyles } from "../shared/styles/figure-styles.js";
import { FunctionPicker } from "../shared/controls/function-picker.js";
import { healthStyles } from "../shared/controls/health-legend.js";
import { parameterStyles } from "../shared/styles/parameter-styles.js";
import { pickerStyles } from "../shared/styles/picker-styles.js";
import { themeStyles } from "../shared/styles/theme-styles.js";
import { whenSeen } from "../shared/figure/visibility.js";
import { articleTable, isArticle } from "./leaderboard/article-table.js";
import { leaderboard } from "./leaderboard/leaderboard.js";
import { chartSection, type ChartHandlers } from "./loss-chart/loss-chart-section.js";
import { RaceSession } from "./state/race-session.js";
import {
  setup,
  timeline,
  transport,
  type TransportControls,
} from "./transport/transport-controls.js";
import { runningFunctions } from "./settings/function-chips.js";
import { sameStartNote } from "./leaderboard/same-start-note.js";
import { Disclosures } from "./settings/disclosures.js";
import { RaceHistory } from "./state/race-history.js";
import { handleShortcut } from "./transport/keyboard-shortcuts.js";
import { layerSection } from "./layers/layer-section.js";
import { layerStyles } from "./layers/layer-styles.js";
import { viewOf } from "./layers/layer-views.js";
import { runnerNow } from "./state/runner-at-epoch.js";
import { pointEditorStyles } from "./point-editor/point-editor-styles.js";
import { CanvasRenderer } from "./canvases/canvas-renderer.js";
import { PointEditor } from "./point-editor/point-editor.js";
import { lossSeries, type CanvasDrawing } from "./canvases/canvas-drawings.js";
import { epochAt, nearestCurve } from "./loss-chart/chart-pointer.js";
import { presetChips } from "./settings/preset-chips.js";
import {
  asPreset,
  initialRace,
  raceKinds,
  wantedRace,
  type RaceState,
} from "./state/race-state.js";
import { raceStyles } from "./race-styles.js";
import { ExportControls } from "./export/export-controls.js";
import { raceViewModel, type RaceViewModel } from "./state/race-view-model.js";
import { stoppedRunners } from "./leaderboard/stopped-runners.js";
import { emptyTiles, tiles } from "./tiles/tiles.js";
import { viewedEpoch } from "./transport/epoch-navigation.js";
import {
  allSettings,
  pointEditorSection,
  pickerField,
  type ParameterSliderHandlers,
} from "./settings/race-settings.js";
import { statusOf } from "./state/status-words.js";

/** Number of empty tiles before the runners are known. */
const ROOM = 8;

let instances = 0;

/**
 * `<spiral-race>`: trains one network on one data set from one start with several activation functions, side by
 * side. Keys: Space plays and pauses, S steps, R resets, D starts from a random seed, the arrows move through the
 * epochs.
 *
 * Attributes, all entries of `state`: `preset`, `log`, `speed`, `at`, `picture`, `layers-show`, `starts`, and
 * every setting of a race; settings that are not set are the preset's.
 */
export class SpiralRace extends FigureElement<RaceState> {
  static override styles = [themeStyles, figureStyles, controlStyles, chipStyles, pickerStyles, raceStyles, pointEditorStyles, healthStyles, layerStyles, parameterStyles]; // prettier-ignore
  static override initialState = initialRace;
  static override kinds = raceKinds;

  readonly #channel = `spiral-race-typed-${++instances}`;
  readonly #session = new RaceSession();
  readonly #raceHistory = new RaceHistory(() => this.requestUpdate());
  readonly #described = new Descriptions(this.#channel);
  #picker = new FunctionPicker(this);
  #editor = new PointEditor(this);
  readonly #disclosures = new Disclosures(this);
  readonly #exportControls = new ExportControls(this);
  readonly #renderer = new CanvasRenderer((canvas, picture) => this.#put(canvas, picture));
  /** Keys (configurations as JSON) of the race opened last, and of the present one. */
  #opened: string | undefined;
  #standing: string | undefined;
  /** Label of the runner under the pointer, and the epoch under the pointer. */
  #picked: string | undefined;
  #hover: number | undefined;
  #isUnsettled = false;
  /** Whether a parameter's slider is held; no race is opened before it is released. */
  #isSliding = false;

  constructor() {
    super();
    this.#session.addEventListener("change", () => this.#onProgress());
    this.#session.addEventListener("error", (event) => this.fail((event as CustomEvent).detail));
  }

  /** Configuration of the present race, which may lag behind the state. */
  get config(): RaceConfig | undefined {
    return this.#session.config;
  }

  /** All runners in their present state; seeds are the outer order, activations the inner. */
  get runners(): readonly RunnerState[] {
    return this.#session.runners;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    whenSeen(this, this.lifetime, (seen) => this.#session.setSeen(seen), 0);
    const { lifetime: signal } = this;
    this.addEventListener("keydown", this.#onKey, { signal });
    for (const end of ["keyup", "click", "pointerup"]) {
      this.addEventListener(end, this.#settle, { signal });
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override clientChanged(): void {
    super.clientChanged();
    this.#described.forget();
    this.#close();
  }

  #close(): void {
    this.#session.close();
    this.#opened = undefined;
    this.#standing = undefined;
  }

  protected override refresh(): void {
    const { activations } = this.catalogue;
    const own = canonicalState(this.state, ["activations", "layerActivations"], activations);
    if (own) this.state = own;
    this.catalogue.load(this.client);
    this.#session.setSpeed(this.state.speed > 0 ? this.state.speed : Infinity);
    this.#session.setSeed(this.state.picture);
    this.#lookBack();
    this.#describe();
    queueMicrotask(() => this.#open());
  }

  /** Requests the parameters of the runners' functions while their sliders are rendered. */
  #describe(): void {
    const config = this.#wanted;
    if (!this.catalogue.catalogue || config instanceof Error || !this.#disclosures.has("more"))
      return;
    const ids = runningFunctions(config).map(idOf);
    const told = (): void => this.requestUpdate();
    this.#described.ask(this.client, ids, told, () => undefined); // opening the race reports failures
  }

  /** Requests the parts of the history that are on the screen. */
  #lookBack(): void {
    const view = this.#disclosures.has("layers") ? viewOf(this.state.layersShow) : undefined;
    const wanted = {
      at: this.#model.at,
      present: view === "inputs",
      history: view !== undefined && view !== "inputs",
    };
    this.#raceHistory.refresh(this.#session, wanted, (reason) => this.fail(reason));
  }

  /** Opens the race that the state asks for, unless it is open. */
  #open(): void {
    if (!this.#presets || !this.isConnected || this.#isSliding) return;
    const config = this.#wanted;
    const key = JSON.stringify(config instanceof Error ? config.message : config);
    if (key === this.#opened) return;
    this.#opened = key;
    if (config instanceof Error) return this.fail(config);
    if (key === this.#standing) {
      // The state has returned from an invalid setting to the present race.
      this.#session.keep();
      return this.succeed();
    }
    void this.#session.open(this.client, config).then((isOpen) => {
      if (!isOpen) return;
      this.#standing = key;
      if (key !== this.#opened) return;
      this.succeed();
      // A link to an epoch plays the race up to it.
      const { at } = this.state;
      if (at > 0 && at < config.epochs && this.#session.epoch === 0) this.#session.playTo(at);
    });
  }

  get #presets(): readonly RacePreset[] | undefined {
    return this.catalogue.catalogue?.presets;
  }

  get #preset(): RacePreset | undefined {
    return this.#presets?.find(({ id }) => id === this.state.preset);
  }

  /** The race that the state asks for, or the error that prevents it. */
  get #wanted(): RaceConfig | Error {
    return wantedRace(this.state, this.#presets ?? []);
  }

  get #model(): RaceViewModel {
    const { state, theme } = this;
    const look = { catalogue: this.catalogue.catalogue, picked: this.#picked, hover: this.#hover };
    return raceViewModel(this.#session, this.#raceHistory, { state, theme, ...look });
  }

  protected override figure(): TemplateResult {
    const model = this.#model;
    const isThere = model.shown.length > 0;
    const target = model.config?.target ?? 0;
    const controls = this.#controls(model);
    return html`
      <div
        class=${(model.config?.seeds.length ?? 1) > 1 ? "race many" : "race"}
        role="group"
        aria-label="Spiral race"
        aria-keyshortcuts="Space S R D ArrowLeft ArrowRight"
      >
        <div class="about">
          ${presetChips(this.#presets ?? [], this.state.preset, this.#choosePreset)}
          <p class="sentence muted">${this.#preset?.description ?? ""}</p>
        </div>
        ${isThere ? leaderboard(model, this.#pick) : html`<div class="board"></div>`}
        ${isThere ? tiles(model.runnersAtEpoch, target, model.styles, this.#pick) : emptyTiles(ROOM)}
        ${chartSection(model, this.#chart)}
        <div class="deck">${transport(controls)} ${timeline(controls)}</div>
        ${setup(controls)}
        <div class="notes">
          ${this.#notes(model)} ${this.#settingsSections()}
          ${this.#exportControls.render(model, this.client)}
        </div>
      </div>
    `;
  }

  /** Sentences and tables about the race. */
  #notes({ shown, config, styles, summary }: RaceViewModel): TemplateResult {
    const { phase, runners } = this.#session;
    return html`
      <p class="sentence" role="status">
        ${this.problem ? "" : statusOf(phase, runners, config, summary)}
      </p>
      ${sameStartNote(shown)}
      ${config ? stoppedRunners(shown, config, styles, this.#apply) : nothing}
      ${isArticle(this.state) && shown.length > 0 ? articleTable(shown.map(runnerNow), styles) : nothing}
    `;
  }

  #controls({ at }: RaceViewModel): TransportControls {
    const { phase, playing, config, epoch } = this.#session;
    return {
      ...{ phase, playing, config, epoch, at, speed: Math.max(0, this.state.speed) },
      ...this.#keys,
      settle: this.#settle,
      setSpeed: (speed) => this.change({ speed }),
      setSeed: (seed) => this.#apply({ seeds: [seed], ...this.#keptStarts }),
      setStarts: (starts) => this.#apply({ starts }),
    };
  }

  /** The patch that keeps the number of starts when the first seed changes. */
  get #keptStarts(): Partial<RaceState> {
    const starts = this.#session.config?.seeds.length ?? 1;
    return starts > 1 ? { starts } : {};
  }

  /** The picker and the disclosures with the settings; `nothing` while the state is invalid. */
  #settingsSections(): TemplateResult | typeof nothing {
    const config = this.#wanted;
    const { catalogue } = this.catalogue;
    if (!catalogue || config instanceof Error) return nothing;
    const { state, theme, client } = this;
    const all = { state, theme, catalogue, config, client, channel: this.#channel, change: this.#apply }; // prettier-ignore
    return html`
      ${pickerField(this.#picker, all)}
      ${this.#disclosures.render("layers", "Inside the layers", () =>
        layerSection(this.#model, (layersShow) => this.change({ layersShow })),
      )}
      ${this.#disclosures.render("more", "More", () => allSettings(all, this.#sliders))}
      ${this.#disclosures.render("pad", "Your own points", () => pointEditorSection(this.#editor, all, this.#session.points))}
    `;
  }

  protected override draw(): void {
    this.#renderer.paint(this.renderRoot, this.#model, this.#editor.model);
  }

  #put(canvas: HTMLCanvasElement, { paint, shown }: CanvasDrawing): void {
    const whole = (ctx: CanvasRenderingContext2D, width: number, height: number): void =>
      paint(ctx, { x: 0, y: 0, width, height });
    this.paint(canvas, whole, shown);
  }

  /** Renders the text at a readable pace while the race runs, and draws every change. */
  #onProgress(): void {
    if (this.#session.phase !== "racing" || this.#renderer.timeForWords()) this.requestUpdate();
    else this.requestDraw();
  }

  #pick = (label: string | undefined): void => {
    this.#picked = label;
    this.requestDraw();
  };

  /** Handlers of the chart. */
  readonly #chart: ChartHandlers = {
    point: (event) => this.#onPoint(event),
    leave: () => this.#onLeave(),
    change: (patch) => this.change(patch),
  };

  /** Reads out the epoch under the pointer; a pressed pointer moves the view there. */
  #onPoint(event: PointerEvent): void {
    const { frame } = this.#renderer;
    if (!frame) return;
    const epoch = epochAt(frame, event.offsetX, this.#session.epoch);
    this.#picked = nearestCurve(lossSeries(this.#model), frame, event.offsetX, event.offsetY);
    if (epoch !== undefined && event.buttons === 1) this.#keys.look(epoch);
    this.#hover = event.pointerType === "touch" ? undefined : epoch;
    this.requestUpdate();
  }

  #onLeave(): void {
    this.#hover = undefined;
    this.#picked = undefined;
    this.requestUpdate();
  }

  /** Changes the race and moves the view to the present. */
  #apply = (patch: Partial<RaceState>): void => this.change({ at: -1, ...patch });
  #choosePreset = (preset: string): void => this.#apply({ ...asPreset, preset });

  /** Handlers of the parameters' sliders. */
  readonly #sliders: ParameterSliderHandlers = {
    infoOf: (id) => this.#described.get(id),
    slide: (activations) => {
      this.#isSliding = true;
      this.state = { activations, at: -1 };
    },
    settled: () => {
      this.#isSliding = false;
      this.#apply({});
    },
  };

  /** Actions of the keys and the transport controls. Those that advance the race move the view to the present. */
  readonly #keys = {
    toggle: (): void => {
      if (this.#session.playing) return this.#session.pause();
      this.#keys.look(Infinity);
      void this.#session.play();
    },
    step: (): void => {
      this.#keys.look(Infinity);
      this.#session.step();
    },
    reset: (): void => {
      this.#keys.look(Infinity);
      void this.#session.reset();
    },
    dice: (): void => {
      const seeds = [...crypto.getRandomValues(new Uint16Array(1))];
      this.#apply({ seeds, ...this.#keptStarts });
    },
    look: (epoch: number): void => {
      const at = viewedEpoch(epoch, this.#session.epoch);
      if (at === this.state.at) return;
      this.state = { at };
      this.#isUnsettled = true;
    },
  };

  /** Fires `change` for the epoch looked at when the slider comes to rest, not at every epoch. */
  #settle = (): void => {
    if (this.#isUnsettled) this.emit("change", this.state);
    this.#isUnsettled = false;
  };

  #onKey = (event: KeyboardEvent): void => {
    if (this.#session.phase === "loading") return;
    if (handleShortcut(event, this.#keys, this.#model.at, this.#session.epoch))
      event.preventDefault();
  };
}
