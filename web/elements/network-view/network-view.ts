import { html, nothing, type TemplateResult } from "lit";
import type { RaceConfig } from "../../engine/index.js";
import { inMemory, type SeriesStyle } from "../../plot/index.js";
import { raceSettings } from "../../engine/settings.js";
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
import { runnerStyles } from "../spiral-race/state/runner-styles.js";
import { FrameSchedule } from "../spiral-race/canvases/frame-schedule.js";
import { RaceOpener } from "../spiral-race/state/race-opener.js";
import { RaceProgress } from "../spiral-race/state/race-progress.js";
import { RaceSession } from "../spiral-race/state/race-session.js";
import { Disclosures } from "../spiral-race/settings/disclosures.js";
import { RaceActions } from "../spiral-race/transport/race-actions.js";
import { timeline, transport, type TransportControls } from "../spiral-race/transport/transport-controls.js"; // prettier-ignore
import { valueKeyStyles } from "../shared/controls/value-key.js";
import { transportStyles } from "../spiral-race/transport/transport-styles.js";
import { setupRow, showRow } from "./controls/setup-row.js";
import { networkGroups } from "./network-groups.js";
import { networkStyles } from "./network-styles.js";
import { histogramDrawing, largeDrawing, networkDrawing, type CanvasDrawing } from "./network/canvases.js"; // prettier-ignore
import { pairSentence } from "./network/pair-words.js";
import { emptyStages, stage, type Stage } from "./network/stage.js";
import { seenSentence } from "./network/unit-words.js";
import { networkPanels, pickerPart, type Panels } from "./panels.js";
import { roomStyles } from "./room.js";
import { NetworkEdits } from "./state/network-edits.js";
import type { NetworkModel } from "./state/network-model.js";
import { networkShape } from "./state/network-shape.js";
import { asLooked, besideOf, initialNetwork, networkKinds, wantedRun, type NetworkState } from "./state/network-state.js"; // prettier-ignore
import { openRuns, type FollowedRun, type OpenRun } from "./state/open-run.js";
import { OpenedNetworks, type Looked } from "./state/opened-networks.js";
import { mostShown, ShownLayers } from "./state/shown-units.js";

let instances = 0;

/**
 * `<network-view>`: one network, opened, or two of one start beside each other. Layers from left to right, each unit a
 * picture of its numbers over the plane, while it trains and at any epoch. Keys: Space plays and pauses, S steps, R resets, D starts from a random seed, the
 * arrows move through the epochs, and in the network from unit to unit.
 */
export class NetworkView extends FigureElement<NetworkState> {
  static override styles = [themeStyles, figureStyles, controlStyles, chipStyles, pickerStyles, transportStyles, networkStyles, valueKeyStyles, roomStyles]; // prettier-ignore
  static override initialState = initialNetwork;
  static override settings = raceSettings;
  static override groups = networkGroups;
  static override kinds = networkKinds;
  protected override readonly canvasOptions = inMemory;

  protected readonly session = new RaceSession({ together: true });
  readonly #opener = new RaceOpener(this.session, this.outcome);
  readonly #channel = `network-view-${++instances}`;
  readonly #networks = new OpenedNetworks(this.#channel, () => this.#onNews());
  readonly #shownLayers = new ShownLayers();
  readonly #edits = new NetworkEdits({
    state: () => this.state,
    ownRuns: () => (this.#follows ? [] : this.#networks.edited(this.#runs)),
    change: (patch) => this.change(patch),
    changed: () => this.requestUpdate(),
    fail: this.outcome.fail,
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
  /** The epoch to which the next race is trained before it is shown. */
  #carried = 0;
  /** The unit from which comes the weight that can be set by hand; -1: the bias. */
  #source = -1;
  #follows: FollowedRun | null = null;
  #isFollowing = false;
  /** The place under a pointer in a large picture. */
  #hovered: readonly number[] | undefined;
  protected readonly handlers = {
    change: (patch: Partial<NetworkState>) => this.change(patch),
    slide: (patch: Partial<NetworkState>) => this.patch(patch),
    hover: (place: readonly number[] | undefined) => {
      this.#hovered = place;
      this.requestUpdate();
    },
  };

  constructor() {
    super();
    this.session.addEventListener("change", () => this.#onProgress());
    this.session.addEventListener("error", (event) => this.fail((event as CustomEvent).detail));
    this.session.addEventListener("revive", () => this.retry());
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

  /** The run of a race, or two, that this figure opens in place of its own; null: none. */
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

  /** The runs that are opened: one, two, or none yet. */
  get #runs(): OpenRun[] {
    const beside = besideOf(this.state) === undefined ? undefined : 1;
    return openRuns(this.#follows ?? { session: this.session, index: 0, beside });
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
    this.#networks.forget();
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
  get #named(): ("activation" | "beside" | "layerActivations")[] {
    const named = ["activation", "beside", "layerActivations"] as const;
    return named.filter((key) => this.state[key] !== undefined);
  }

  #open(): void {
    if (!this.catalogue.catalogue || !this.isConnected) return;
    if (this.#follows) return this.#openFollowed();
    const from = (): number => {
      const carried = this.#carried;
      this.#carried = 0;
      return carried;
    };
    this.#opener.open(this.client, this.wanted, () => this.state.at, from);
  }

  #openFollowed(): void {
    if (this.#isFollowing || this.#runs.length === 0) return;
    this.#isFollowing = true;
    this.succeed();
  }

  /** The most units of a layer that are shown while the others are folded up. */
  protected get mostShown(): number {
    return mostShown(this.controls, besideOf(this.state) !== undefined);
  }

  /** What is looked at; undefined before there is a network. */
  get #looked(): Looked | undefined {
    const runs = this.#runs;
    const [run] = runs;
    if (!run) return undefined;
    const state = asLooked(this.state);
    const { statistics } = this.#networks;
    const how = { statistics, state, run, most: this.mostShown };
    const layers = this.#shownLayers.of(networkShape(run.config), how);
    return { state, runs, layers, hovered: this.#hovered };
  }

  /** Asks for pictures of what is shown, and for what the panels show. */
  #ask(): void {
    const looked = this.#looked;
    if (!looked) return;
    const { client } = this;
    const how = { client, revision: this.#edits.revision, isFollowed: this.#follows !== null };
    this.#networks.refresh(looked, how, this.outcome);
  }

  /** The run that the state asks for, or the error that prevents it. */
  protected get wanted(): RaceConfig | Error {
    return wantedRun(this.state, this.catalogue.catalogue?.presets ?? []);
  }

  /** One model a network; none before there is one. */
  protected get models(): NetworkModel[] {
    const looked = this.#looked;
    const { catalogue } = this.catalogue;
    if (!looked || !catalogue) return [];
    return this.#networks.models(looked, { theme: this.plotTheme, catalogue });
  }

  protected override figure(): TemplateResult {
    const models = this.models;
    const [model] = models;
    const wanted = this.#follows ? (model?.config ?? this.wanted) : this.wanted;
    const { catalogue } = this.catalogue;
    const isThere = catalogue !== undefined && !(wanted instanceof Error);
    const row = isThere ? { state: this.state, config: wanted, catalogue } : undefined;
    const controls = this.deck();
    const { change } = this.handlers;
    return html`
      <div
        class="view"
        role="group"
        aria-label="Network"
        aria-keyshortcuts="Space S R D ArrowLeft ArrowRight"
      >
        ${row ? setupRow({ ...row, change: this.apply, setBeside: this.#setBeside }) : html`<div class="controls row" data-group="setup"></div>`}
        ${model ? this.#stages(models) : emptyStages(this.state, this.mostShown)}
        <div class="deck row">${transport(controls)} ${timeline(controls)}</div>
        ${row ? showRow({ ...row, change }) : nothing}
        <div class="notes" data-group="sentence">${liveSentence(this.words(models))}</div>
        ${model && row ? this.#unfolding(this.panels([model, ...models.slice(1)], row.config)) : nothing}
      </div>
    `;
  }

  #stages(models: readonly NetworkModel[]): TemplateResult {
    const runners = models.map(({ runner }) => runner);
    const styles = runnerStyles(runners, models[0]!.theme);
    const isPair = models.length > 1;
    return html`<div class=${isPair ? "sides" : ""}>
      ${models.map((model, side) => {
        const style = isPair ? styles.get(model.runner.label) : undefined;
        return stage(model, this.stageOf(model, side, style));
      })}
    </div>`;
  }

  /** Where the keyboard is in a network, and the handlers of that; `style` is its function's beside another. */
  protected stageOf({ layers, state }: NetworkModel, side = 0, style?: SeriesStyle): Stage {
    const units = layers.flatMap((layer) => layer.units);
    const isShown = (unit: number | undefined): unit is number => units.includes(unit ?? -1);
    const current = [this.#current, state.unit].find(isShown) ?? units[0]!;
    this.#current = current;
    return {
      ...{ side, style, current, ...this.handlers },
      pick: (unit) => this.#pick(unit),
      move: (unit) => this.#move(unit, side),
      unfold: () => this.change({ all: true }),
    };
  }

  #unfolding(panels: Panels): TemplateResult {
    return html`<div class="panels row">${pickerPart(panels)} ${networkPanels(panels)}</div>`;
  }

  protected panels(models: Panels["models"], wanted: RaceConfig): Panels {
    return {
      ...{ models, wanted, client: this.client, channel: this.#channel },
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

  protected words(models: readonly NetworkModel[]): string {
    if (this.problem) return "";
    const [model] = models;
    if (!model) return "Setting up the network.";
    return models.length > 1 ? pairSentence(models) : seenSentence(model);
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

  #move(unit: number, side: number): void {
    this.#current = unit;
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.renderRoot
        .querySelector<HTMLElement>(`[data-side="${side}"] [data-unit="${unit}"]`)
        ?.focus(),
    );
  }

  protected override async files(): Promise<readonly FigureFile[]> {
    const { networkFiles } = await fetchCode(() => import("./export/network-files.js"));
    return networkFiles(this.models, this.client);
  }

  /** Paints the canvas at this place, if it is there. */
  protected put(place: string, { paint, shown }: CanvasDrawing): void {
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>(place);
    if (!canvas) return;
    const whole = (ctx: CanvasRenderingContext2D, width: number, height: number): void =>
      paint(ctx, { x: 0, y: 0, width, height });
    this.paint(canvas, whole, shown);
  }

  protected override draw(): void {
    this.models.forEach((model, side) => {
      const own = `[data-side="${side}"]`;
      this.put(`${own} [data-network]`, networkDrawing(model));
      this.put(`${own} [data-large]`, largeDrawing(model));
      for (const curve of ["value", "slope"]) {
        this.put(`${own} [data-histogram=${curve}]`, histogramDrawing(model, curve));
      }
    });
  }

  /** Shows every change at once, but those of a training network at the pace of its schedule. */
  #onProgress(): void {
    this.#progress.tell(this.session);
    this.#onNews();
  }

  /** Asks for what is new and shows what has arrived: of a training network at the pace of its schedule. */
  #onNews = (): void => {
    if (!this.#runs.some(({ isTraining }) => isTraining)) return this.requestUpdate();
    this.#schedule.request(() => {
      this.#ask();
      if (this.#schedule.timeForText(this.session.epoch)) this.requestUpdate();
      else this.requestDraw();
    });
  };

  /** Changes the run and moves the view to the present. */
  protected readonly apply = (patch: Partial<NetworkState>): void => {
    this.#carried = 0;
    this.change({ at: -1, ...patch });
  };

  /**
   * Sets a second function beside the first, or takes it away. The pair is shown once both have been trained to the
   * epoch of the first, to which that gives the same numbers again; until then the first is.
   */
  #setBeside = (beside: string | undefined): void => {
    const { finished, playing, epoch } = this.session;
    const isThere = this.state.at >= 0 || playing || finished || epoch === 0;
    this.#carried = epoch;
    this.change({ beside, ...(isThere ? {} : { at: epoch }) });
  };
}
