import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import { classMap } from "lit/directives/class-map.js";
import {
  ConfigError,
  UnsupportedError,
  type Catalogue,
  type EngineClient,
  type ExperimentCalls,
} from "../../../engine/index.js";
import { shown } from "../../../engine/validation/validate.js";
import type { CanvasError } from "../../../plot/index.js";
import { AnswerMemory } from "../requests/answer-memory.js";
import { CatalogueRequest } from "../requests/catalogue-request.js";
import { defaultClient } from "../requests/default-client.js";
import { entryEvent } from "../controls/entry.js";
import { restoreScrolledSliders } from "../controls/scroll-safe-sliders.js";
import { fetchCode } from "../export/fetch-code.js";
import type { FigureFile } from "../export/figure-files.js";
import { pictureFormat } from "../export/picture-types.js";
import { FigureCanvases } from "../picture/figure-canvases.js";
import { WHOLE } from "../picture/paint-turns.js";
import type { StillFigure } from "../picture/still.js";
import { ShareMenu } from "../share/share-menu.js";
import { sharedFigure } from "../share/shared-figure.js";
import type { FigureFailure } from "./figure-events.js";
import type { FigureState } from "./figure-state.js";
import { GroupedElement } from "./grouped-element.js";
import type { Outcome } from "../requests/outcome.js";
import { Problems } from "./problems/problems.js";
import { whenDensityChanges } from "./visibility.js";

/**
 * Base class of the figures. It holds one plain state, requests what the state needs from the client (`refresh`),
 * draws at most once a frame (`draw`), and on disconnection ends every observer, listener and frame it started.
 *
 * Each entry of the state is an attribute and a property, too: `learning-rate` and `learningRate`. Changes are
 * reflected. A value that cannot be one changes nothing; the figure says why.
 *
 * @slot - A still, which stands where the figure will be until that has its first picture.
 * @slot poster - The still, where other children are there, too.
 * @slot caption - A caption below the figure.
 */
export abstract class FigureElement<State extends FigureState> extends GroupedElement<State> {
  static override properties: PropertyDeclarations = {
    client: { attribute: false, noAccessor: true },
  };

  /** Fetches the code by which the figure is drawn apart from its page, for those whose {@link files} come from it. */
  protected static still?: () => Promise<StillFigure>;

  /** Options of the canvases' contexts. */
  protected readonly canvasOptions?: CanvasRenderingContext2DSettings;

  /** Where requests of this figure tell what becomes of them. */
  protected readonly outcome: Outcome = {
    succeed: () => this.succeed(),
    fail: (reason) => this.fail(reason),
  };

  /** The core's catalogue, for the figures that load it. */
  protected readonly catalogue = new CatalogueRequest(
    (catalogue) => this.catalogueLoaded(catalogue),
    this.outcome.fail,
  );

  readonly #memory = new AnswerMemory(() => this.client);
  readonly #share = new ShareMenu({
    shared: () => sharedFigure(this),
    files: () => this.files(),
    requestUpdate: () => this.requestUpdate(),
  });
  #client: EngineClient | undefined;
  #frame = 0;
  readonly #canvases = new FigureCanvases({
    view: () => this.view,
    theme: () => this.plotTheme,
    options: () => this.canvasOptions,
    requestFrame: () => this.#requestFrame(),
    refuse: (reason) => this.#refuseDrawing(reason),
  });
  readonly #problems = new Problems(this.refusals);
  #ready = false;
  /** Whether a picture has been drawn since the figure became ready. */
  #shown = false;
  /** Whether the figure, with all its parts, keeps the room that was measured for it as it is by default. */
  #keepsRoom = false;

  /** Runs the computations; by default a client that all figures of the page share. */
  get client(): EngineClient {
    return (this.#client ??= defaultClient());
  }
  set client(client: EngineClient | undefined) {
    if (client === this.#client) return;
    if (
      client !== undefined &&
      typeof (client as Partial<EngineClient> | null)?.catalogue !== "function"
    ) {
      this.fail(new ConfigError(`client must be made by createClient, got ${shown(client)}`));
      return;
    }
    this.#client = client;
    this.clientChanged();
    this.requestUpdate();
  }

  /** The client's experiments, for those that take long: {@link files} use the answers that the figure has. */
  protected get calls(): ExperimentCalls {
    return this.#memory.calls;
  }

  /** The gravest problem: a failure, a picture that could not be drawn, or a setting that could not be read. */
  protected get problem(): Error | undefined {
    return this.#problems.all[0];
  }

  /** The files as which the figure can be saved now; their code is fetched when they are asked for. */
  protected async files(): Promise<readonly FigureFile[]> {
    const { still } = this.constructor as typeof FigureElement;
    if (!still || !this.#ready) return [];
    const { stillFiles } = await fetchCode(() => import("../export/still-files.js"));
    const { state, client, plotTheme: theme } = this;
    const calls = this.#memory.knownCalls;
    return stillFiles(this.localName, still, { state, client, calls, theme });
  }

  /** The figure's picture: PNG, or SVG. Rejects where there is none. */
  async toBlob(type = "image/png"): Promise<Blob> {
    return (await this.#file(pictureFormat(type))).content();
  }

  /** The figure's numbers as comma-separated values. Rejects where there are none. */
  async toCSV(): Promise<string> {
    return (await (await this.#file("CSV")).content()).text();
  }

  async #file(format: string): Promise<FigureFile> {
    const file = (await this.files()).find((each) => each.format === format);
    if (file) return file;
    const later = this.#ready ? "" : " yet: wait for its event ready";
    throw new ConfigError(`<${this.localName}> has no ${format}${later}`);
  }

  /** Requests the results that the state needs and that are not there yet; called after every update. */
  protected abstract refresh(): void;

  /** Draws the current state on the canvases. */
  protected abstract draw(): void;

  /** The figure's own content; `render` adds the theme probes and the message of a failure. */
  protected abstract figure(): TemplateResult;

  /** Called when the catalogue has been loaded. */
  protected catalogueLoaded(_catalogue: Catalogue): void {
    this.requestUpdate();
  }

  /** Drops results of the previous client. */
  protected clientChanged(): void {
    this.catalogue.forget();
    this.#memory.forget();
    this.#problems.forget();
  }

  /** Asks and draws anew. */
  protected retry(): void {
    this.clientChanged();
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#requireObservers();
    this.#canvases.connect(this.renderRoot, this.lifetime);
    whenDensityChanges(this.view, this.lifetime, () => this.requestDraw());
    restoreScrolledSliders(this.renderRoot, this.lifetime);
    this.renderRoot.addEventListener(entryEvent, this.#entered, { signal: this.lifetime });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#canvases.disconnect();
    this.view.cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /**
   * Renders the figure, with the message of a failure below it, near the controls; above it before the first
   * success. What the page gives (the still, the caption) stands outside the frames, in the page's own type.
   */
  override render(): TemplateResult {
    // Without the core the page's own children are shown in the figure's place.
    const { isUnsupported } = this.#problems;
    const alert = this.#problems.render({
      retry: () => this.retry(),
      startAnew: this.#ready || this.isInitial ? undefined : () => this.startAnew(),
    });
    const isBelow = this.#ready || isUnsupported;
    // No white space outside `outer`: the page may have it kept.
    return html`<div class="outer">
      <span class="theme-sensor" @transitionend=${this.readTheme}></span>
      <div class="frame">
        <span class="theme-sensor" @transitionend=${this.readTheme}></span>
        <span class="theme-probe"></span>
        ${isBelow ? nothing : alert}
      </div>
      ${isUnsupported ? this.#still() : this.#stage()}
      <div class="frame">${isBelow ? alert : nothing}</div>
      <div class="caption"><slot name="caption"></slot></div>
    </div>`;
  }

  /** What the page shows in place of the figure: a poster, or else the element's other children. */
  #still(): TemplateResult {
    return html`<div class="still">
      <slot name="poster"><slot></slot></slot>
    </div>`;
  }

  get #hasStill(): boolean {
    return [...this.children].some(({ slot }) => slot !== "caption");
  }

  /**
   * The figure. Until its first picture stands, a still covers it, unless it has a setting to be mended: that takes its
   * controls.
   */
  #stage(): TemplateResult {
    const needsPerson = this.problem?.name === "ConfigError";
    const isWaiting = !this.#shown && !needsPerson && this.#hasStill;
    const states = {
      waiting: isWaiting,
      unready: !this.#shown,
      roomy: this.isWhole && (!this.#shown || this.#keepsRoom),
    };
    return html`
      <div class="stage ${classMap(states)}" data-controls=${this.controls}>
        ${isWaiting ? this.#still() : nothing}
        <div class="frame live">
          <div class="body">${this.figure()} ${this.isShared ? this.shareMenu() : nothing}</div>
        </div>
      </div>
    `;
  }

  /** The menu "Share". */
  protected shareMenu(): TemplateResult {
    return this.#share.render();
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.isConnected) return;
    this.#canvases.observe();
    super.updated(changed);
    if (this.isStarted && !this.#problems.isUnsupported) this.refresh();
    this.requestDraw();
  }

  protected override refused(error: Error): void {
    this.emit("failure", { error, message: error.message } satisfies FigureFailure);
  }

  /** Shows the sentence about a text that a field could not read, until something else is entered. */
  readonly #entered = (event: Event): void => {
    const { detail: refusal } = event as CustomEvent<ConfigError | undefined>;
    this.refusals.read("entry", () => {
      if (refusal) throw refusal;
    });
    this.requestUpdate();
  };

  /** Schedules one drawing for the next frame; further calls before it change nothing. */
  protected requestDraw(): void {
    this.#canvases.ask();
  }

  #requestFrame(): void {
    if (this.#frame || !this.isConnected) return;
    this.#frame = this.view.requestAnimationFrame((time) => {
      this.#frame = 0;
      this.#drawIn(time);
    });
  }

  /** Draws in the frame of this time; what has no time in it waits for the next one. */
  #drawIn(frame: number): void {
    this.readTheme();
    const isWhole = this.#canvases.paintIn(frame, () => this.draw());
    if (!isWhole || !this.#ready || this.#shown || !this.#canvases.areOnScreen) return;
    this.#shown = true;
    this.#keepsRoom = this.isInitial;
    this.requestUpdate();
  }

  /** Shows a failure's sentence and fires `failure`; the figure keeps what it had. */
  protected fail(reason: unknown): void {
    if (this.lifetime.aborted) return;
    const failure = reason instanceof Error ? reason : new Error(String(reason));
    this.#problems.failure = failure;
    this.requestUpdate();
    this.refused(failure);
  }

  /** Clears the last failure after a result has arrived; the first call fires `ready`. */
  protected succeed(): void {
    this.#problems.failure = undefined;
    this.requestUpdate();
    if (this.#ready) return;
    this.#ready = true;
    void this.updateComplete.then(() => this.emit("ready", this.state));
  }

  /** Paints a canvas, as {@link FigureCanvases.paint} does. */
  protected paint(...painting: Parameters<FigureCanvases["paint"]>): void {
    this.#canvases.paint(...painting);
  }

  /** Says once that nothing can be drawn; the figure keeps its numbers, its tables and its controls. */
  #refuseDrawing(reason: CanvasError): void {
    if (this.#problems.undrawn) return;
    this.#problems.undrawn = reason;
    this.requestUpdate();
    this.refused(reason);
  }

  /** Fails in a browser, or a document, without the observers by which a figure knows where and how large it is. */
  #requireObservers(): void {
    const needed = ["IntersectionObserver", "ResizeObserver"];
    const missing = needed.find((name) => !(name in this.view));
    if (missing) {
      this.fail(new UnsupportedError(`this browser has no ${missing}, which the figure needs`));
    }
  }

  /** Draws at once, with the sizes that the canvases have now. */
  protected override repaint(): void {
    this.#canvases.measure();
    this.#drawIn(WHOLE);
  }
}
