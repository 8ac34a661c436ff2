import { html, nothing, type TemplateResult } from "lit";
import type { RaceConfig, UnitStatisticsResult } from "../../engine/index.js";
import { raceSettings } from "../../engine/settings.js";
import type { LayerUnits } from "../../plot/index.js";
import { canonicalState } from "../shared/functions/canonical-state.js";
import { chipStyles } from "../shared/styles/chip-styles.js";
import { controlStyles } from "../shared/styles/control-styles.js";
import { liveSentence } from "../shared/controls/live-region.js";
import { FigureElement } from "../shared/figure/figure-element.js";
import { fetchCode } from "../shared/export/fetch-code.js";
import type { FigureFile } from "../shared/export/figure-files.js";
import { FunctionPicker } from "../shared/controls/function-picker.js";
import { figureStyles } from "../shared/styles/figure-styles.js";
import { pickerStyles } from "../shared/styles/picker-styles.js";
import { themeStyles } from "../shared/styles/theme-styles.js";
import { whenSeen } from "../shared/figure/visibility.js";
import { FrameSchedule } from "../spiral-race/canvases/frame-schedule.js";
import { RaceOpener } from "../spiral-race/state/race-opener.js";
import { RaceProgress } from "../spiral-race/state/race-progress.js";
import { RaceSession } from "../spiral-race/state/race-session.js";
import { Disclosures } from "../spiral-race/settings/disclosures.js";
import { RaceActions } from "../spiral-race/transport/race-actions.js";
import { timeline, transport, type TransportControls } from "../spiral-race/transport/transport-controls.js"; // prettier-ignore
import { setupRow, showRow } from "./controls/setup-row.js";
import { networkGroups } from "./network-groups.js";
import { networkStyles } from "./network-styles.js";
import { histogramDrawing, largeDrawing, networkDrawing, type CanvasDrawing } from "./network/canvases.js"; // prettier-ignore
import { largePicture } from "./network/large-picture.js";
import { largeUnits } from "./network/large-view.js";
import { layerSentence, seenSentence, unitSentence } from "./network/unit-words.js";
import { emptyTree, unitTree } from "./network/unit-tree.js";
import { networkPanels, pickerPart, type Panels } from "./panels.js";
import { roomStyles } from "./room.js";
import { LiveNetwork } from "./state/live-network.js";
import { NetworkEdits } from "./state/network-edits.js";
import type { NetworkModel } from "./state/network-model.js";
import { networkShape, type NetworkShape } from "./state/network-shape.js";
import { initialNetwork, networkKinds, wantedRun, type NetworkState } from "./state/network-state.js"; // prettier-ignore
import { openRun, type FollowedRun, type OpenRun } from "./state/open-run.js";
import { curveWanted, PanelRequests } from "./state/panel-requests.js";
import { MOST_SHOWN, shownUnits } from "./state/shown-units.js";
import { walkOf } from "./trace/walk.js";

let instances = 0;

/**
 * `<network-view>`: one network, opened. Layers from left to right, each unit a picture of its numbers over the plane,
 * while it trains and at any epoch. Keys: Space plays and pauses, S steps, R resets, D starts from a random seed, the
 * arrows move through the epochs, and in the network from unit to unit.
 */
export class NetworkView extends FigureElement<NetworkState> {
  static override styles = [themeStyles, figureStyles, controlStyles, chipStyles, pickerStyles, networkStyles, roomStyles]; // prettier-ignore
  static override initialState = initialNetwork;
  static override settings = raceSettings;
  static override groups = networkGroups;
  static override kinds = networkKinds;

  protected readonly session = new RaceSession();
  readonly #opener = new RaceOpener(this.session, {
    succeed: () => this.succeed(),
    fail: (reason) => this.fail(reason),
  });
  readonly #channel = `network-view-${++instances}`;
  readonly #live = new LiveNetwork(this.#channel, () => this.#onNews());
  readonly #panelRequests = new PanelRequests(this.#channel, () => this.#onNews());
  readonly #edits = new NetworkEdits({
    state: () => this.state,
    ownRun: () => (this.#follows ? undefined : this.#run),
    weights: () => this.#live.pictures?.network.weights,
    change: (patch) => this.change(patch),
    changed: () => this.requestUpdate(),
    fail: (reason) => this.fail(reason),
  });
  protected readonly disclosures = new Disclosures(this);
  readonly #picker = new FunctionPicker(this);
  protected readonly actions = new RaceActions(this.session, {
    at: () => this.state.at,
    shown: () => this.state.at,
    move: (at) => this.patch({ at }),
    settled: () => this.emit("change", this.state),
    setSeeds: ([seed]) => this.apply({ seed: seed! }),
  });
  readonly #progress = new RaceProgress((type, detail) => this.emit(type, detail));
  readonly #schedule = new FrameSchedule();
  /** The unit that the keyboard is at in the tree. */
  #current: number | undefined;
  #layers: { key: string; statistics?: UnitStatisticsResult | undefined; layers: readonly LayerUnits[] } = { key: "", layers: [] }; // prettier-ignore
  /** The unit from which comes the weight that can be set by hand; -1: the bias. */
  #source = -1;
  #follows: FollowedRun | null = null;
  #isFollowing = false;
  protected readonly handlers = {
    change: (patch: Partial<NetworkState>) => this.change(patch),
    slide: (patch: Partial<NetworkState>) => this.patch(patch),
  };

  constructor() {
    super();
    this.session.addEventListener("change", () => this.#onProgress());
    this.session.addEventListener("error", (event) => this.fail((event as CustomEvent).detail));
  }

  override play(): void {
    if (!this.session.playing) this.actions.toggle();
  }

  override pause(): void {
    this.session.pause();
  }

  /** Returns the network to its start; its settings stay. */
  override reset(): void {
    this.actions.reset();
  }

  /** The run of a race that this figure opens in place of one of its own; null: none. */
  get follows(): FollowedRun | null {
    return this.#follows;
  }
  set follows(run: FollowedRun | null) {
    this.#follows?.session.removeEventListener("change", this.#onNews);
    this.#follows = run;
    this.#isFollowing = false;
    run?.session.addEventListener("change", this.#onNews);
    this.requestUpdate();
  }

  /** The run that is opened. */
  get #run(): OpenRun | undefined {
    return openRun(this.#follows ?? { session: this.session, index: 0 });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    whenSeen(this, this.lifetime, (seen) => this.session.setSeen(seen), 0);
    const { lifetime: signal } = this;
    this.addEventListener("keydown", this.actions.key, { signal });
    for (const end of ["keyup", "click", "pointerup"]) {
      this.addEventListener(end, this.actions.settle, { signal });
    }
  }

  protected override left(): void {
    this.follows = null;
    this.#opener.leave();
  }

  protected override clientChanged(): void {
    super.clientChanged();
    this.#live.forget();
    this.#panelRequests.forget();
    this.#opener.close();
  }

  protected override refresh(): void {
    const { activations } = this.catalogue;
    const own = canonicalState(this.state, this.#named, activations);
    if (own) this.patch(own);
    this.catalogue.load(this.client);
    this.session.setSpeed(this.state.speed > 0 ? this.state.speed : Infinity);
    this.#edits.refresh();
    this.#ask();
    queueMicrotask(() => this.#open());
  }

  /** The entries of the state that hold functions. */
  get #named(): ("activation" | "layerActivations")[] {
    return this.state.layerActivations ? ["activation", "layerActivations"] : ["activation"];
  }

  #open(): void {
    if (!this.catalogue.catalogue || !this.isConnected) return;
    if (this.#follows) return this.#openFollowed();
    this.#opener.open(this.client, this.wanted, () => this.state.at);
  }

  #openFollowed(): void {
    if (this.#isFollowing || !this.#run) return;
    this.#isFollowing = true;
    this.succeed();
  }

  /** Asks for pictures of what is shown, and for what the panels show. */
  #ask(): void {
    const run = this.#run;
    if (!run) return;
    const { config } = run;
    const shape = networkShape(config);
    const units = this.#shown(shape).flatMap((layer) => layer.units);
    const picked = largeUnits(shape, this.state.unit);
    const { state, client } = this;
    const failed = (reason: unknown): void => this.fail(reason);
    const { revision } = this.#edits;
    const isFollowed = this.#follows !== null;
    this.#live.refresh({ state, client, run, units, picked, revision, isFollowed }, failed);
    const { pictures, statistics } = this.#live;
    if (!pictures) return;
    const curve = curveWanted(config, shape, state.unit, statistics);
    const outputs = largeUnits(shape, -1);
    this.#panelRequests.refresh({ client, config, state, pictures, curve, outputs }, failed);
  }

  /** The run that the state asks for, or the error that prevents it. */
  protected get wanted(): RaceConfig | Error {
    return wantedRun(this.state, this.catalogue.catalogue?.presets ?? []);
  }

  /** The most units of a layer that are shown while the others are folded up. */
  protected get mostShown(): number {
    return this.controls === "full" ? MOST_SHOWN : 4;
  }

  /** The shown units; they stay while the network trains, so that nothing jumps. */
  #shown(shape: NetworkShape): readonly LayerUnits[] {
    const { all, unit, at } = this.state;
    const { episode, isTraining = false } = this.#run ?? {};
    const { statistics } = this.#live;
    const { mostShown: most } = this;
    const key = JSON.stringify([shape.widths, all, unit, at, episode, most]);
    const isMoving = isTraining && this.#layers.key === key;
    const isSame = this.#layers.key === key && this.#layers.statistics === statistics;
    if (isMoving || isSame) return this.#layers.layers;
    const layers = shownUnits(shape, statistics, { all, keep: unit, most });
    this.#layers = { key, statistics, layers };
    return layers;
  }

  protected get model(): NetworkModel | undefined {
    const run = this.#run;
    const { catalogue } = this.catalogue;
    if (!run || !catalogue) return undefined;
    const { config, points, heldOut, extent } = run;
    const shape = networkShape(config);
    const layers = this.#shown(shape);
    const { state, plotTheme: theme } = this;
    const { pictures, statistics } = this.#live;
    const { curve, trace, folds } = this.#panelRequests;
    return {
      ...{ state, theme, catalogue, config, shape, layers },
      ...{ points, heldOut, extent, pictures, statistics, curve },
      trace: state.point ? trace : undefined,
      walk: walkOf(layers),
      folds: state.folds ? folds : undefined,
    };
  }

  protected override figure(): TemplateResult {
    const model = this.model;
    const wanted = this.#follows ? (model?.config ?? this.wanted) : this.wanted;
    const { catalogue } = this.catalogue;
    const isThere = catalogue !== undefined && !(wanted instanceof Error);
    const row = isThere ? { state: this.state, config: wanted, catalogue } : undefined;
    const controls = this.deck();
    const { change, slide } = this.handlers;
    return html`
      <div
        class="view"
        role="group"
        aria-label="Network"
        aria-keyshortcuts="Space S R D ArrowLeft ArrowRight"
      >
        ${row ? setupRow({ ...row, change: this.apply }) : html`<div class="controls row" data-group="setup"></div>`}
        <div class="stagearea">
          ${model ? this.tree(model) : emptyTree(this.controls === "full")}
          ${largePicture(model, { change, slide })}
        </div>
        <div class="deck row">${transport(controls)} ${timeline(controls)}</div>
        ${row ? showRow({ ...row, change }) : nothing}
        <div class="notes" data-group="sentence">${liveSentence(this.words(model))}</div>
        ${model && row ? this.#unfolding(this.panels(model, row.config)) : nothing}
      </div>
    `;
  }

  protected tree(model: NetworkModel, above?: TemplateResult): TemplateResult {
    const { shape, layers, statistics, state, config, catalogue } = model;
    const units = layers.flatMap((layer) => layer.units);
    const isShown = (unit: number | undefined): unit is number => units.includes(unit ?? -1);
    const current = [this.#current, state.unit].find(isShown) ?? units[0]!;
    this.#current = current;
    const { removed = [] } = state;
    return unitTree({
      ...{ shape, layers, current, above },
      picked: state.unit,
      sentence: (unit) => unitSentence(shape, unit, statistics, removed),
      layerSentence: (layer) => layerSentence(shape, layers, layer, config, catalogue.activations),
      pick: (unit) => this.#pick(unit),
      move: (unit) => this.#move(unit),
      unfold: () => this.change({ all: true }),
    });
  }

  #unfolding(panels: Panels): TemplateResult {
    return html`<div class="panels row">${pickerPart(panels)} ${networkPanels(panels)}</div>`;
  }

  protected panels(model: NetworkModel, wanted: RaceConfig): Panels {
    return {
      ...{ model, wanted, client: this.client, channel: this.#channel },
      ...{ disclosures: this.disclosures, picker: this.#picker, source: this.#source },
      ...{ edits: this.#edits, isOwn: this.#follows === null },
      choose: (source) => {
        this.#source = source;
        this.requestUpdate();
      },
      ...this.handlers,
      apply: this.apply,
    };
  }

  protected words(model: NetworkModel | undefined): string {
    if (this.problem) return "";
    if (!model) return "Setting up the network.";
    const { shape, layers, statistics, state } = model;
    return seenSentence(shape, layers, statistics, state.removed ?? []);
  }

  protected deck(): TransportControls {
    const { phase, playing, config, epoch } = this.session;
    const { toggle, step, reset, dice, look, settle } = this.actions;
    const { at, speed } = this.state;
    return {
      ...{ phase, playing, config, epoch, at, speed: Math.max(0, speed) },
      ...{ toggle, step, reset, dice, look, settle },
      setSpeed: (value) => this.change({ speed: value }),
      setSeed: (seed) => this.apply({ seed }),
      setStarts: () => undefined,
    };
  }

  #pick(unit: number): void {
    this.#current = unit;
    const isNew = unit !== this.state.unit;
    if (isNew) this.disclosures.open("unit");
    this.change({ unit: isNew ? unit : -1 });
  }

  #move(unit: number): void {
    this.#current = unit;
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`[data-unit="${unit}"]`)?.focus(),
    );
  }

  protected override async files(): Promise<readonly FigureFile[]> {
    const { networkFiles } = await fetchCode(() => import("./export/network-files.js"));
    return networkFiles(this.model, this.client);
  }

  /** Paints the canvas of this name, if it is there. */
  protected put(name: string, { paint, shown }: CanvasDrawing): void {
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>(name);
    if (!canvas) return;
    const whole = (ctx: CanvasRenderingContext2D, width: number, height: number): void =>
      paint(ctx, { x: 0, y: 0, width, height });
    this.paint(canvas, whole, shown);
  }

  protected override draw(): void {
    const model = this.model;
    if (!model) return;
    this.put("[data-network]", networkDrawing(model));
    this.put("[data-large]", largeDrawing(model));
    for (const curve of ["value", "slope"]) {
      this.put(`[data-histogram=${curve}]`, histogramDrawing(model, curve));
    }
  }

  /** Shows every change at once, but those of a training network at the pace of its schedule. */
  #onProgress(): void {
    this.#progress.tell(this.session);
    this.#onNews();
  }

  /** Asks for what is new and shows what has arrived: of a training network at the pace of its schedule. */
  #onNews = (): void => {
    if (!this.#run?.isTraining) return this.requestUpdate();
    this.#schedule.request(() => {
      this.#ask();
      if (this.#schedule.timeForText(this.session.epoch)) this.requestUpdate();
      else this.requestDraw();
    });
  };

  /** Changes the run and moves the view to the present. */
  protected readonly apply = (patch: Partial<NetworkState>): void =>
    this.change({ at: -1, ...patch });
}
