import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { RaceConfig } from "../../engine/index.js";
import type { SetupRow } from "../../elements/network-view/controls/setup-row.js";
import { expectedLayers, stageTree } from "../../elements/network-view/network/stage.js";
import { emptyTree } from "../../elements/network-view/network/unit-tree.js";
import { largePicture } from "../../elements/network-view/network/large-picture.js";
import { NetworkView } from "../../elements/network-view/network-view.js";
import { networkPanels, pickerPart } from "../../elements/network-view/panels.js";
import type { NetworkModel } from "../../elements/network-view/state/network-model.js";
import { asRace, fromRace, lookAway, type NetworkState } from "../../elements/network-view/state/network-state.js"; // prettier-ignore
import { liveSentence } from "../../elements/shared/controls/live-region.js";
import { pointEditorDrawing } from "../../elements/spiral-race/canvases/canvas-drawings.js";
import { PointEditor } from "../../elements/spiral-race/point-editor/point-editor.js";
import { pointEditorStyles } from "../../elements/spiral-race/point-editor/point-editor-styles.js";
import { pointEditorSection } from "../../elements/spiral-race/settings/race-settings.js";
import { speedField, timeline, transport, type TransportControls } from "../../elements/spiral-race/transport/transport-controls.js"; // prettier-ignore
import { networkHeight } from "../../plot/index.js";
import { dataPanel, pictured } from "./data-panel.js";
import { DatasetPictures } from "./dataset-pictures.js";
import { edgeUnder, tellEdge } from "./edge-pointer.js";
import { essentials } from "./essentials.js";
import { HeldOutLosses } from "./held-out-losses.js";
import { layerHeads } from "./layer-heads.js";
import { onwardLinks } from "./onward-links.js";
import { PanelTabs } from "./panel-tabs.js";
import { playgroundGroups } from "./playground-groups.js";
import { playgroundStyles } from "./playground-styles.js";
import { lossesDrawing, resultPanel, type Result } from "./result-panel.js";
import { UndoHistory } from "./undo-history.js";

/** The window holds one network: none stands beside it, whatever an address says. */
const { beside: _, ...kindsOfOne } = NetworkView.kinds;

const CHANNEL = "neural-playground";

/** `<network-view>` as the whole window: data, network and result side by side. */
export class NeuralPlayground extends NetworkView {
  static override styles = [...NetworkView.styles, pointEditorStyles, playgroundStyles];
  static override groups = playgroundGroups;
  static override kinds = kindsOfOne;

  readonly #pictures = new DatasetPictures(CHANNEL, () => this.requestDraw());
  readonly #heldOut = new HeldOutLosses(`${CHANNEL} held out`, () => this.requestUpdate());
  readonly #editor = new PointEditor(this);
  readonly #tabs = new PanelTabs(this);
  readonly #undo = new UndoHistory(this.state);
  readonly #narrow = matchMedia("(width < 60rem)");
  readonly #phone = matchMedia("(width < 40rem)");
  #room = 0;
  #resizes: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { lifetime: signal } = this;
    for (const size of [this.#narrow, this.#phone]) {
      size.addEventListener("change", () => this.requestUpdate(), { signal });
    }
    this.addEventListener("keydown", this.#onKey, { signal });
    this.#resizes = new ResizeObserver(() => this.#measureRoom());
    signal.addEventListener("abort", () => this.#resizes?.disconnect());
  }

  /** The network, once there is one. */
  get #model(): NetworkModel | undefined {
    return this.models[0];
  }

  /** The menu stands in the row of what is folded. */
  protected override get isShared(): boolean {
    return false;
  }

  /** As many as there is height for. */
  protected override get mostShown(): number {
    return this.#room > 0 && !this.#narrow.matches ? this.#room : super.mostShown;
  }

  /** Opens the page with a state that can not be taken back. */
  begin(state: Partial<NetworkState>): void {
    this.state = state;
    this.#undo.begin(this.state);
  }

  protected override clientChanged(): void {
    super.clientChanged();
    this.#pictures.forget();
    this.#heldOut.forget();
  }

  protected override change(patch: Partial<NetworkState>): void {
    super.change(patch);
    this.#undo.note(this.state);
  }

  #takeBack = (): void => {
    const patch = this.#undo.undo();
    if (patch) this.change({ ...patch, at: -1 });
  };

  #onKey = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0] as HTMLElement;
    if (event.key !== "z" || !(event.ctrlKey || event.metaKey)) return;
    if (target.matches("input[type=text], textarea")) return;
    event.preventDefault();
    this.#takeBack();
  };

  protected override refresh(): void {
    super.refresh();
    const { session, client } = this;
    const model = this.#model;
    if (!model?.pictures || !model.points) return;
    const { config, pictures, points, heldOut } = model;
    const { wanted } = this;
    const { episode } = session;
    this.#heldOut.refresh({ client, config, episode, pictures, points, heldOut }, this.outcome);
    if (wanted instanceof Error) return;
    this.#pictures.refresh(client, wanted, pictured.map(({ id }) => id)); // prettier-ignore
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const scroll = this.renderRoot.querySelector(".network-scroll");
    if (scroll) this.#resizes?.observe(scroll);
    this.#tabs.open();
  }

  /** Counts the units that the height of the network's panel holds. */
  #measureRoom(): void {
    const scroll = this.renderRoot.querySelector<HTMLElement>(".network-scroll");
    const heads = this.renderRoot.querySelector<HTMLElement>(".heads");
    if (!scroll) return;
    const height = scroll.clientHeight - (heads?.offsetHeight ?? 0);
    const of = (units: number, folded: number): number =>
      networkHeight([{ units: Array.from({ length: units }, (_, i) => i), folded }]);
    let room = 2;
    while (room < 16 && of(room + 1, 1) <= height) room++;
    if (of(room + 1, 0) > height) room--; // a layer with one unit more is shown whole
    if (room === this.#room) return;
    this.#room = Math.max(2, room);
    this.requestUpdate();
  }

  protected override figure(): TemplateResult {
    const { wanted } = this;
    const model = this.#model;
    const { catalogue } = this.catalogue;
    const row: SetupRow | undefined =
      catalogue && !(wanted instanceof Error)
        ? { state: this.state, config: wanted, catalogue, change: this.apply }
        : undefined;
    const controls = this.deck();
    const isNarrow = this.#narrow.matches;
    return html`
      <div
        class="playground"
        role="group"
        aria-label="Playground"
        aria-keyshortcuts="Space S R D ArrowLeft ArrowRight Control+Z"
      >
        <div class="window">
          ${this.#top(controls)}
          ${isNarrow ? this.#tabs.render() : this.#matters(model, row, controls)}
          ${this.#strip(model, row, controls)}
        </div>
        <div class="folded">${row && model ? this.#folded(model, row) : nothing}</div>
      </div>
    `;
  }

  /** The three panels. */
  #strip(
    model: NetworkModel | undefined,
    row: SetupRow | undefined,
    controls: TransportControls,
  ): TemplateResult {
    return html`
      <div class="strip" data-side="0" @scroll=${this.#tabs.scrolled}>
        <section data-panel="data" aria-label="Data">
          <h2 class="hidden">Data</h2>

          ${row ? this.#data(row) : nothing}
        </section>
        <section
          data-panel="network"
          aria-label="Network"
          @pointermove=${(event: PointerEvent) => model && tellEdge(event, model)}
          @click=${(event: MouseEvent) => void this.#pickEdge(event, model, row)}
        >
          <h2 class="hidden">Network</h2>
          ${this.#network(model, row)}
          ${this.#narrow.matches ? this.#matters(model, row, controls) : nothing}
        </section>
        <section data-panel="result" aria-label="Result">
          <h2 class="hidden">Result</h2>
          ${largePicture(model, "", this.handlers)} ${this.#result(model)}
        </section>
      </div>
    `;
  }

  #top(controls: TransportControls): TemplateResult {
    return html`
      <div class="deck row">
        ${transport(controls)}
        <button data-group="undo" ?disabled=${!this.#undo.canUndo} @click=${this.#takeBack}>
          Undo
        </button>
        ${timeline(controls)} ${this.#narrow.matches ? nothing : this.#speed(controls)}
      </div>
    `;
  }

  #speed(controls: TransportControls): TemplateResult {
    return html`<span class="group" data-group="speed">${speedField(controls)}</span>`;
  }

  /** The model that was shown last. */
  #latest: NetworkModel | undefined;

  /** The one row of what matters. */
  #matters(
    model: NetworkModel | undefined,
    row: SetupRow | undefined,
    controls: TransportControls,
  ): TemplateResult {
    // Between two networks the row stays, and with it the focus of the keyboard.
    this.#latest = model ?? this.#latest;
    if (!row || !this.#latest) return html`<div class="essentials"></div>`;
    const picker = pickerPart(this.panels([this.#latest], row.config));
    return essentials(row, picker, controls, this.#narrow.matches ? this.#speed(controls) : nothing); // prettier-ignore
  }

  #data(row: SetupRow): TemplateResult {
    return dataPanel({
      ...row,
      slide: this.handlers.slide,
      settled: () => this.change({}),
      draw: () => void this.#unfold("points"),
    });
  }

  #network(model: NetworkModel | undefined, row: SetupRow | undefined): TemplateResult {
    if (!model || !row) return emptyTree(expectedLayers(this.state, this.mostShown));
    const heads = layerHeads(row, this.handlers.change, model.layers.length);
    const stage = this.stageOf(model);
    return html`
      ${this.#phone.matches ? html`${stageTree(model, stage)} ${heads}` : stageTree(model, stage, heads)}
      <div class="notes" data-group="sentence">${liveSentence(this.words([model]))}</div>
    `;
  }

  /** Opens the panel of the unit that a weight leads to, with the weight's number to be set. */
  async #pickEdge(event: MouseEvent, model?: NetworkModel, row?: SetupRow): Promise<void> {
    const ends = model && edgeUnder(event, model);
    if (!ends || !row) return;
    this.panels([model], row.config).choose(ends[0]);
    this.change({ unit: ends[1] });
    const panel = await this.#unfold("unit");
    panel?.querySelector<HTMLElement>("[role=spinbutton]")?.focus();
  }

  #resultOf(model: NetworkModel | undefined): Result | undefined {
    const runner = this.session.shown.at(0);
    if (!model || !runner) return undefined;
    const { state, config, theme } = model;
    const { change } = this.handlers;
    const hasHeldOut = model.heldOut.length > 0;
    return { state, config, theme, runner, change, hasHeldOut, heldOut: this.#heldOut };
  }

  #result(model: NetworkModel | undefined): TemplateResult | typeof nothing {
    const result = this.#resultOf(model);
    return result ? resultPanel(result) : nothing;
  }

  #folded(model: NetworkModel, { config, catalogue }: SetupRow): TemplateResult {
    const { state } = this;
    const { presets } = catalogue;
    const home = new URL("./", document.baseURI);
    return html`
      ${networkPanels(this.panels([model], config))}
      ${this.disclosures.render("points", "Your own points", () => this.#points(model, config))}
      ${this.shareMenu()} ${onwardLinks({ state, config, presets, home })}
    `;
  }

  #points({ catalogue, theme, points }: NetworkModel, config: RaceConfig): TemplateResult {
    const { client } = this;
    const settings = { state: asRace(this.state), theme, catalogue, config, client };
    const change = (patch: Parameters<typeof fromRace>[0]): void =>
      this.apply({ ...lookAway, ...fromRace(patch) });
    return pointEditorSection(this.#editor, { ...settings, channel: CHANNEL, change }, points);
  }

  /** Opens a disclosure, and shows it. */
  async #unfold(name: string): Promise<Element | null> {
    this.disclosures.open(name);
    this.requestUpdate();
    await this.updateComplete;
    const details = this.renderRoot.querySelector(`.fold-${name}`);
    details?.scrollIntoView({ block: "nearest" });
    details?.querySelector<HTMLElement>("summary")?.focus();
    return details;
  }

  protected override draw(): void {
    super.draw();
    const model = this.#model;
    const result = this.#resultOf(model);
    if (!model || !result) return;
    for (const { id } of pictured) {
      this.put(`[data-dataset=${id}]`, this.#pictures.drawing(id, model.theme));
    }
    this.put("[data-losses]", lossesDrawing(result));
    this.put("[data-pad]", pointEditorDrawing(model, this.#editor.model));
  }
}
