import { html, nothing, type TemplateResult } from "lit";
import type { RaceConfig, RacePreset } from "../../engine/index.js";
import { isRegression, raceSettings } from "../../engine/settings.js";
import { inMemory } from "../../plot/index.js";
import { canonicalState } from "../shared/functions/canonical-state.js";
import { chipStyles } from "../shared/styles/chip-styles.js";
import { controlStyles } from "../shared/styles/control-styles.js";
import { FigureElement } from "../shared/figure/figure-element.js";
import { fetchCode } from "../shared/export/fetch-code.js";
import type { FigureFile } from "../shared/export/figure-files.js";
import { figureStyles } from "../shared/styles/figure-styles.js";
import { valueKey, valueKeyStyles } from "../shared/controls/value-key.js";
import { healthStyles } from "../shared/controls/health-legend.js";
import { parameterStyles } from "../shared/styles/parameter-styles.js";
import { pickerStyles } from "../shared/styles/picker-styles.js";
import { themeStyles } from "../shared/styles/theme-styles.js";
import { whenSeen } from "../shared/figure/visibility.js";
import { articleTable, isArticle } from "./leaderboard/article-table.js";
import { leaderboard } from "./leaderboard/leaderboard.js";
import { ChartHover } from "./loss-chart/chart-hover.js";
import { chartSection } from "./loss-chart/loss-chart-section.js";
import { RaceOpener } from "./state/race-opener.js";
import { RaceProgress } from "./state/race-progress.js";
import { RaceSession } from "./state/race-session.js";
import { RaceActions } from "./transport/race-actions.js";
import {
  setup,
  timeline,
  transport,
  type TransportControls,
} from "./transport/transport-controls.js";
import { transportStyles } from "./transport/transport-styles.js";
import { sameStartNote } from "./leaderboard/same-start-note.js";
import { RaceHistory } from "./state/race-history.js";
import { layerStyles } from "./layers/layer-styles.js";
import { viewOf } from "./layers/layer-views.js";
import { runnerNow } from "./state/runner-at-epoch.js";
import { pointEditorStyles } from "./point-editor/point-editor-styles.js";
import { CanvasRenderer } from "./canvases/canvas-renderer.js";
import { lossSeries, type CanvasDrawing } from "./canvases/canvas-drawings.js";
import { presetChips } from "./settings/preset-chips.js";
import {
  asPreset,
  initialRace,
  raceKinds,
  wantedRace,
  type RaceState,
} from "./state/race-state.js";
import { raceGroups } from "./race-groups.js";
import { raceStyles } from "./race-styles.js";
import { raceViewModel, type RaceViewModel } from "./state/race-view-model.js";
import { stoppedRunners } from "./leaderboard/stopped-runners.js";
import { OpenedNetwork } from "./tiles/opened-network.js";
import { emptyTiles, tiles } from "./tiles/tiles.js";
import { SettingsSections } from "./settings/settings-sections.js";
import { statusOf } from "./state/status-words.js";
import { roomStyles } from "./room.js";

/** Number of empty tiles before the runners are known. */
const ROOM = 8;

let instances = 0;

/**
 * `<spiral-race>`: trains one network on one data set from one start with several activation functions, side by
 * side. Settings that are not set are the preset's. Keys: Space plays and pauses, S steps, R resets, D starts from a
 * random seed, the arrows move through the epochs.
 */
export class SpiralRace extends FigureElement<RaceState> {
  static override styles = [themeStyles, figureStyles, controlStyles, chipStyles, pickerStyles, transportStyles, raceStyles, valueKeyStyles, pointEditorStyles, healthStyles, layerStyles, parameterStyles, roomStyles]; // prettier-ignore
  static override initialState = initialRace;
  static override settings = raceSettings;
  static override groups = raceGroups;
  static override kinds = raceKinds;

  protected override readonly canvasOptions = inMemory;

  readonly #session = new RaceSession();
  readonly #opener = new RaceOpener(this.#session, this.outcome);
  readonly #raceHistory = new RaceHistory(() => this.requestUpdate());
  readonly #sections = new SettingsSections(this, `spiral-race-typed-${++instances}`);
  readonly #opened = new OpenedNetwork(this.#session, {
    update: () => this.requestUpdate(),
    client: () => this.client,
    fail: this.outcome.fail,
  });
  readonly #renderer = new CanvasRenderer((canvas, picture) => this.#put(canvas, picture));
  readonly #actions = new RaceActions(this.#session, {
    at: () => this.state.at,
    shown: () => this.#model.at,
    move: (at) => this.patch({ at }),
    settled: () => this.emit("change", this.state),
    setSeeds: (seeds) => this.#setSeeds(seeds),
  });
  readonly #progress = new RaceProgress((type, detail) => this.emit(type, detail));
  readonly #hover = new ChartHover({
    frame: () => this.#renderer.frame,
    series: () => lossSeries(this.#model),
    furthest: () => this.#session.epoch,
    look: this.#actions.look,
    requestDraw: () => this.requestDraw(),
    requestUpdate: () => this.requestUpdate(),
  });

  constructor() {
    super();
    this.#session.addEventListener("change", () => this.#onProgress());
    this.#session.addEventListener("error", (event) => this.fail((event as CustomEvent).detail));
    this.#session.addEventListener("revive", () => this.retry());
  }

  protected override async files(): Promise<readonly FigureFile[]> {
    const { raceFiles } = await fetchCode(() => import("./export/race-files.js"));
    return raceFiles(this.#model, this.client);
  }

  override play(): void {
    if (!this.#session.playing) this.#actions.toggle();
  }

  override pause(): void {
    this.#session.pause();
  }

  /** Returns all runners to their start; their settings stay. */
  override reset(): void {
    this.#actions.reset();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    whenSeen(this, this.lifetime, (seen) => this.#session.setSeen(seen), 0);
    const { lifetime: signal } = this;
    this.addEventListener("keydown", this.#actions.key, { signal });
    for (const end of ["keyup", "click", "pointerup"]) {
      this.addEventListener(end, this.#actions.settle, { signal });
    }
  }

  protected override left(): void {
    this.#opener.leave();
  }

  protected override clientChanged(): void {
    super.clientChanged();
    this.#sections.forget();
    this.#opener.close();
  }

  protected override refresh(): void {
    const { activations } = this.catalogue;
    const own = canonicalState(this.state, ["activations", "layerActivations"], activations);
    if (own) this.patch(own);
    this.catalogue.load(this.client);
    this.#session.setSpeed(this.state.speed > 0 ? this.state.speed : Infinity);
    this.#session.setSeed(this.state.picture);
    this.#lookBack();
    const config = this.#wanted;
    if (!(config instanceof Error)) this.#sections.refresh(this.client, config);
    queueMicrotask(() => this.#open());
  }

  /** Requests the parts of the history that are on the screen. */
  #lookBack(): void {
    const view = this.#sections.isOpen("layers") ? viewOf(this.state.layersShow) : undefined;
    const wanted = {
      at: this.#model.at,
      present: view === "inputs",
      history: view !== undefined && view !== "inputs",
    };
    this.#raceHistory.refresh(this.#session, wanted, this.outcome);
  }

  /** Opens the race that the state asks for, unless it is open. */
  #open(): void {
    if (!this.#presets || !this.isConnected || this.#sections.isSliding) return;
    this.#opener.open(this.client, this.#wanted, () => this.state.at);
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
    const { state, plotTheme: theme } = this;
    const { catalogue } = this.catalogue;
    const { label: picked, epoch: hover } = this.#hover;
    return raceViewModel(this.#session, this.#raceHistory, {
      state,
      theme,
      catalogue,
      picked,
      hover,
    });
  }

  protected override figure(): TemplateResult {
    const model = this.#model;
    const isThere = model.shown.length > 0;
    const target = model.config?.target ?? 0;
    const hasValues = model.config !== undefined && isRegression(model.config);
    const controls = this.#controls(model);
    const { pick, point, leave } = this.#hover;
    return html`
      <div
        class=${(model.config?.seeds.length ?? 1) > 1 ? "race many" : "race"}
        role="group"
        aria-label="Spiral race"
        aria-keyshortcuts="Space S R D ArrowLeft ArrowRight"
      >
        <div class="about row">
          ${presetChips(this.#presets ?? [], this.state.preset, this.#choosePreset)}
          <p class="sentence muted" data-group="about">${this.#preset?.description ?? ""}</p>
          ${hasValues ? valueKey("tiles") : nothing}
        </div>
        ${isThere ? leaderboard(model, pick) : html`<div class="standings" data-group="leaderboard"></div>`}
        ${isThere ? tiles(model.runnersAtEpoch, target, model.styles, { hasValues, pick, ...this.#opened.handlers }) : emptyTiles(ROOM)}
        ${chartSection(model, { point, leave, change: (patch) => this.change(patch) })}
        <div class="deck row">${transport(controls)} ${timeline(controls)}</div>
        ${setup(controls)}
        <div class="notes row">
          ${this.#opened.render(model.shown, model.at)} ${this.#notes(model)}
          ${this.#settingsSections(model)}
        </div>
      </div>
    `;
  }

  /** Sentences and tables about the race. */
  #notes({ shown, config, styles, summary }: RaceViewModel): TemplateResult {
    const { phase, runners } = this.#session;
    return html`
      <p class="sentence" role="status" data-group="status">
        ${this.problem ? "" : statusOf(phase, runners, config, summary)}
      </p>
      ${sameStartNote(shown)}
      ${config ? stoppedRunners(shown, config, styles, this.#apply) : nothing}
      ${isArticle(this.state) && shown.length > 0 ? articleTable(shown.map(runnerNow), styles) : nothing}
    `;
  }

  #controls({ at }: RaceViewModel): TransportControls {
    const { phase, playing, config, epoch } = this.#session;
    const { toggle, step, reset, dice, look, settle } = this.#actions;
    return {
      ...{ phase, playing, config, epoch, at, speed: Math.max(0, this.state.speed) },
      ...{ toggle, step, reset, dice, look, settle },
      setSpeed: (speed) => this.change({ speed }),
      setSeed: (seed) => this.#setSeeds([seed]),
      setStarts: (starts) => this.#apply({ starts }),
    };
  }

  /** Starts from other seeds; the number of starts stays. */
  #setSeeds(seeds: readonly number[]): void {
    const starts = this.#session.config?.seeds.length ?? 1;
    this.#apply({ seeds, ...(starts > 1 ? { starts } : {}) });
  }

  /** The picker and the disclosures with the settings; `nothing` while the state is invalid. */
  #settingsSections(model: RaceViewModel): TemplateResult | typeof nothing {
    const config = this.#wanted;
    const { catalogue } = this.catalogue;
    if (!catalogue || config instanceof Error) return nothing;
    const { state, plotTheme: theme, client } = this;
    return this.#sections.render({
      ...{ model, state, theme, catalogue, config, client },
      change: this.#apply,
      show: (patch) => this.change(patch),
      slide: (patch) => this.patch(patch),
    });
  }

  protected override draw(): void {
    this.#renderer.paint(this.renderRoot, this.#model, this.#sections.pad);
  }

  #put(canvas: HTMLCanvasElement, { paint, shown }: CanvasDrawing): void {
    const whole = (ctx: CanvasRenderingContext2D, width: number, height: number): void =>
      paint(ctx, { x: 0, y: 0, width, height });
    this.paint(canvas, whole, shown);
  }

  /** Shows every change at once, but those of a running race at the pace of its schedule. */
  #onProgress(): void {
    this.#progress.tell(this.#session);
    const { schedule } = this.#renderer;
    if (this.#session.phase !== "racing") return this.requestUpdate();
    schedule.request(() => {
      if (schedule.timeForText(this.#session.epoch)) this.requestUpdate();
      else this.requestDraw();
    });
  }

  /** Changes the race and moves the view to the present. */
  #apply = (patch: Partial<RaceState>): void => this.change({ at: -1, ...patch });
  #choosePreset = (preset: string): void => this.#apply({ ...asPreset, preset });
}
