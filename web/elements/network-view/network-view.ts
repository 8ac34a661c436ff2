import { html, nothing, type TemplateResult } from "lit";
import type { RaceConfig } from "../../engine/index.js";
import { raceSettings } from "../../engine/settings.js";
import { drawNetwork, drawUnitView, type LayerUnits } from "../../plot/index.js";
import { canonicalState } from "../shared/functions/canonical-state.js";
import { chipStyles } from "../shared/styles/chip-styles.js";
import { controlStyles } from "../shared/styles/control-styles.js";
import { liveSentence } from "../shared/controls/live-region.js";
import { FigureElement } from "../shared/figure/figure-element.js";
import { figureStyles } from "../shared/styles/figure-styles.js";
import { pickerStyles } from "../shared/styles/picker-styles.js";
import { themeStyles } from "../shared/styles/theme-styles.js";
import { whenSeen } from "../shared/figure/visibility.js";
import { FrameSchedule } from "../spiral-race/canvases/frame-schedule.js";
import { RaceOpener } from "../spiral-race/state/race-opener.js";
import { RaceProgress } from "../spiral-race/state/race-progress.js";
import { RaceSession } from "../spiral-race/state/race-session.js";
import { RaceActions } from "../spiral-race/transport/race-actions.js";
import { timeline, transport, type TransportControls } from "../spiral-race/transport/transport-controls.js"; // prettier-ignore
import { setupRow, showRow, type SetupRow } from "./controls/setup-row.js";
import { networkGroups } from "./network-groups.js";
import { networkStyles } from "./network-styles.js";
import { diagramOf } from "./network/diagram.js";
import { largeUnits, largeView } from "./network/large-view.js";
import { layerSentence, seenSentence, unitSentence } from "./network/unit-words.js";
import { unitTree } from "./network/unit-tree.js";
import { roomStyles } from "./room.js";
import { LiveNetwork } from "./state/live-network.js";
import { networkShape, unitName, type NetworkShape } from "./state/network-shape.js";
import {
  initialNetwork,
  networkKinds,
  wantedRun,
  type NetworkState,
} from "./state/network-state.js";
import { shownUnits } from "./state/shown-units.js";

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

  readonly #session = new RaceSession();
  readonly #opener = new RaceOpener(this.#session, {
    succeed: () => this.succeed(),
    fail: (reason) => this.fail(reason),
  });
  readonly #live = new LiveNetwork(`network-view-${++instances}`, () => this.#onNews());
  readonly #actions = new RaceActions(this.#session, {
    at: () => this.state.at,
    shown: () => this.state.at,
    move: (at) => this.patch({ at }),
    settled: () => this.emit("change", this.state),
    setSeeds: ([seed]) => this.#apply({ seed: seed! }),
  });
  readonly #progress = new RaceProgress((type, detail) => this.emit(type, detail));
  readonly #schedule = new FrameSchedule();
  /** The unit that the keyboard is at in the tree. */
  #current: number | undefined;
  /** The shown units; they stay while the network trains, so that nothing jumps. */
  #layers: { key: string; layers: LayerUnits[] } | undefined;

  constructor() {
    super();
    this.#session.addEventListener("change", () => this.#onProgress());
    this.#session.addEventListener("error", (event) => this.fail((event as CustomEvent).detail));
  }

  override play(): void {
    if (!this.#session.playing) this.#actions.toggle();
  }

  override pause(): void {
    this.#session.pause();
  }

  /** Returns the network to its start; its settings stay. */
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
    this.#live.forget();
    this.#opener.close();
  }

  protected override refresh(): void {
    const { activations } = this.catalogue;
    const named = this.state.layerActivations ? (["activation", "layerActivations"] as const) : (["activation"] as const); // prettier-ignore
    const own = canonicalState(this.state, named, activations);
    if (own) this.patch(own);
    this.catalogue.load(this.client);
    this.#session.setSpeed(this.state.speed > 0 ? this.state.speed : Infinity);
    this.#ask();
    queueMicrotask(() => this.#open());
  }

  #open(): void {
    if (!this.catalogue.catalogue || !this.isConnected) return;
    this.#opener.open(this.client, this.#wanted, () => this.state.at);
  }

  /** Asks for pictures of what is shown. */
  #ask(): void {
    const shape = this.#shape;
    if (!shape) return;
    const units = this.#shown(shape).flatMap((layer) => layer.units);
    const picked = largeUnits(shape, this.state.unit);
    const { state, client } = this;
    this.#live.refresh({ state, client, session: this.#session, units, picked }, (reason) => this.fail(reason)); // prettier-ignore
  }

  /** The run that the state asks for, or the error that prevents it. */
  get #wanted(): RaceConfig | Error {
    return wantedRun(this.state, this.catalogue.catalogue?.presets ?? []);
  }

  /** The shape of the network that trains; it may lag behind the state. */
  get #shape(): NetworkShape | undefined {
    const { config } = this.#session;
    return config && networkShape(config);
  }

  #shown(shape: NetworkShape): LayerUnits[] {
    const { state } = this;
    const key = JSON.stringify([
      shape.widths,
      state.all,
      state.unit,
      state.at,
      this.#session.episode,
    ]);
    const isMoving = this.#session.phase === "racing" && this.#layers?.key === key;
    if (isMoving && this.#layers) return this.#layers.layers;
    const layers = shownUnits(shape, this.#live.statistics, { all: state.all, keep: state.unit });
    this.#layers = { key, layers };
    return layers;
  }

  protected override figure(): TemplateResult {
    const config = this.#wanted;
    const { catalogue } = this.catalogue;
    const controls = this.#controls();
    const row = catalogue && !(config instanceof Error) ? { state: this.state, config, catalogue, change: this.#apply } : undefined; // prettier-ignore
    return html`
      <div
        class="view"
        role="group"
        aria-label="Network"
        aria-keyshortcuts="Space S R D ArrowLeft ArrowRight"
      >
        ${row ? setupRow(row) : html`<div class="controls row" data-group="setup"></div>`}
        <div class="stagearea">${this.#network()} ${this.#large()}</div>
        <div class="deck row">${transport(controls)} ${timeline(controls)}</div>
        ${row ? showRow({ ...row, change: (patch) => this.change(patch) }) : nothing}
        <div class="notes" data-group="sentence">
          ${liveSentence(this.problem ? "" : this.#sentence)}
        </div>
        ${row ? this.#panels(row) : nothing}
      </div>
    `;
  }

  #network(): TemplateResult {
    const shape = this.#shape;
    if (!shape) return html`<div class="network-scroll" data-group="network"><div class="network" style="height: 560px"><div class="plot"><canvas data-network></canvas></div></div></div>`; // prettier-ignore
    const layers = this.#shown(shape);
    const units = layers.flatMap((layer) => layer.units);
    const current = units.find((unit) => unit === this.#current) ?? units.find((unit) => unit === this.state.unit) ?? units[0]!; // prettier-ignore
    this.#current = current;
    const { statistics } = this.#live;
    const { removed = [] } = this.state;
    return unitTree({
      ...{ shape, layers, current },
      picked: this.state.unit,
      sentence: (unit) => unitSentence(shape, unit, statistics, removed),
      layerSentence: (layer) =>
        layerSentence(shape, layers, layer, this.#session.config!, this.catalogue.activations),
      pick: (unit) => this.#pick(unit),
      move: (unit) => this.#move(unit),
      unfold: () => this.change({ all: true }),
    });
  }

  #large(): TemplateResult {
    const shape = this.#shape;
    const { unit } = this.state;
    const name = shape && unit >= 0 ? unitName(shape, unit) : "what the network says";
    return html`
      <div class="large" data-group="picture">
        <h3>${name.charAt(0).toUpperCase() + name.slice(1)}</h3>
        <div class="plot">
          <canvas data-large role="img" aria-label=${`${name}, over the plane`}></canvas>
        </div>
      </div>
    `;
  }

  #panels(_row: SetupRow): TemplateResult | typeof nothing {
    return nothing;
  }

  get #sentence(): string {
    const { config } = this.#session;
    const shape = this.#shape;
    if (!shape || !config) return "Setting up the network.";
    return seenSentence(shape, this.#shown(shape), this.#live.statistics, this.state.removed ?? []);
  }

  #controls(): TransportControls {
    const { phase, playing, config, epoch } = this.#session;
    const { toggle, step, reset, dice, look, settle } = this.#actions;
    const { at, speed } = this.state;
    return {
      ...{ phase, playing, config, epoch, at, speed: Math.max(0, speed) },
      ...{ toggle, step, reset, dice, look, settle },
      setSpeed: (value) => this.change({ speed: value }),
      setSeed: (seed) => this.#apply({ seed }),
      setStarts: () => undefined,
    };
  }

  #pick(unit: number): void {
    this.#current = unit;
    this.change({ unit: unit === this.state.unit ? -1 : unit });
  }

  #move(unit: number): void {
    this.#current = unit;
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`[data-unit="${unit}"]`)?.focus(),
    );
  }

  protected override draw(): void {
    const shape = this.#shape;
    if (!shape) return;
    const { pictures, statistics } = this.#live;
    const { state, plotTheme: theme } = this;
    const canvas = (name: string) => this.renderRoot.querySelector<HTMLCanvasElement>(name);
    const [small, large] = [canvas("[data-network]"), canvas("[data-large]")];
    const layers = this.#shown(shape);
    const weights = pictures?.network.weights;
    const diagram = () => diagramOf({ shape, layers, weights, maps: pictures?.small, statistics, show: state.show, removed: state.removed ?? [], picked: state.unit }); // prettier-ignore
    if (small) {
      this.paint(small, (ctx, width, height) => drawNetwork(ctx, diagram(), { x: 0, y: 0, width, height }, theme), [pictures, statistics, layers, state.unit]); // prettier-ignore
    }
    if (large) {
      const { points, extent } = this.#session;
      const view = largeView(shape, pictures, state, points, pictures?.extent ?? extent);
      this.paint(large, (ctx, width, height) => drawUnitView(ctx, view, { x: 0, y: 0, width, height }, theme), [pictures, points, state.point]); // prettier-ignore
    }
  }

  /** Shows every change at once, but those of a training network at the pace of its schedule. */
  #onProgress(): void {
    this.#progress.tell(this.#session);
    this.#onNews();
  }

  #onNews(): void {
    if (this.#session.phase !== "racing") return this.requestUpdate();
    this.#schedule.request(() => {
      this.#ask();
      if (this.#schedule.timeForText(this.#session.epoch)) this.requestUpdate();
      else this.requestDraw();
    });
  }

  /** Changes the run and moves the view to the present. */
  #apply = (patch: Partial<NetworkState>): void => this.change({ at: -1, ...patch });
}
