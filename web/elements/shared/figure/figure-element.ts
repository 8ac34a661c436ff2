import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import { ConfigError, type Catalogue, type EngineClient } from "../../../engine/index.js";
import { shown } from "../../../engine/validation/validate.js";
import { lightTheme, prepareCanvas, type Theme } from "../../../plot/index.js";
import { CatalogueRequest } from "./catalogue-request.js";
import { defaultClient } from "./default-client.js";
import { restoreScrolledSliders } from "../controls/scroll-safe-sliders.js";
import { formatOf, pictureTypes, type FigureFile } from "../export/figure-files.js";
import { figureNames } from "../share/figure-names.js";
import { ShareMenu } from "../share/share-menu.js";
import type { SharedFigure } from "../share/share-texts.js";
import type { FigureFailure } from "./figure-events.js";
import type { FigureState } from "./figure-state.js";
import { StateElement } from "./state-element.js";
import { readTheme } from "./theme-reader.js";

/** Names of errors that a retry cannot fix: a setting is invalid, or the browser lacks a feature. */
const lasting = new Set(["ConfigError", "UnsupportedError"]);

/** Attributes that say how a figure looks; they belong to a tag, not to the state. */
const lookNames = ["theme", "controls", "hide"];

/**
 * Base class of the figures. It holds one plain state, requests what the state needs from the client (`refresh`),
 * draws at most once a frame (`draw`), and on disconnection ends every observer, listener and frame it started.
 *
 * Each entry of the state is an attribute and a property, too: `learning-rate` and `learningRate`. Changes are
 * reflected. A value that cannot be one changes nothing; the figure says why.
 *
 * @fires {CustomEvent<State>} ready - the first results are on the screen
 * @fires {CustomEvent<State>} change - a person has changed the state
 * @fires {CustomEvent<FigureFailure>} failure - something went wrong; the figure shows the message
 */
export abstract class FigureElement<State extends FigureState> extends StateElement<State> {
  static override properties: PropertyDeclarations = {
    client: { attribute: false, noAccessor: true },
  };

  /** The core's catalogue, for the figures that load it. */
  protected readonly catalogue = new CatalogueRequest(
    (catalogue) => this.catalogueLoaded(catalogue),
    (reason) => this.fail(reason),
  );

  readonly #share = new ShareMenu(this);
  #client: EngineClient | undefined;
  #lifetime = new AbortController();
  #frame = 0;
  #theme: Theme = lightTheme;
  #sizes = new Map<Element, { width: number; height: number }>();
  /** Inputs of each canvas's last painting, as {@link paint} compares them. */
  #painted = new WeakMap<HTMLCanvasElement, readonly unknown[]>();
  #resizes: ResizeObserver | undefined;
  #problem: Error | undefined;
  #ready = false;
  /** Whether a picture has been drawn since the figure became ready. */
  #shown = false;

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

  protected get theme(): Theme {
    return this.#theme;
  }

  /** Aborted when the element leaves the page. */
  protected get lifetime(): AbortSignal {
    return this.#lifetime.signal;
  }

  /** The last failure, cleared by the next success; or a setting that could not be read. */
  protected get problem(): Error | undefined {
    return this.#problem ?? this.refusal;
  }

  /** The files as which the figure can be saved now. */
  get files(): readonly FigureFile[] {
    return [];
  }

  /** The figure's picture: PNG, or SVG. Rejects where there is none. */
  async toBlob(type = "image/png"): Promise<Blob> {
    const format = formatOf(type);
    if (format !== undefined) return this.#file(format).content();
    throw new ConfigError(`type must be ${pictureTypes.join(" or ")}, got ${shown(type)}`);
  }

  /** The figure's numbers as comma-separated values. Rejects where there are none. */
  async toCSV(): Promise<string> {
    return (await this.#file("CSV").content()).text();
  }

  #file(format: string): FigureFile {
    const file = this.files.find((each) => each.format === format);
    if (file) return file;
    const later = this.#ready ? "" : " yet: wait for its event ready";
    throw new ConfigError(`<${this.localName}> has no ${format}${later}`);
  }

  /** The figure as links and tags show it. */
  shared(): SharedFigure {
    const { initialState: initial } = this.constructor as typeof StateElement;
    const { localName: tag, state } = this;
    const looks = lookNames.map((name) => [name, this.getAttribute(name)] as const);
    return {
      ...{ tag, state, initial, height: this.getBoundingClientRect().height },
      looks: new Map(looks.filter((look): look is [string, string] => look[1] !== null)),
    };
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
    this.#problem = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lifetime = new AbortController();
    this.#resizes = new ResizeObserver((entries) => this.#measure(entries));
    this.#watchResolution();
    restoreScrolledSliders(this.renderRoot, this.lifetime);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lifetime.abort();
    this.#resizes?.disconnect();
    this.#sizes.clear();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /**
   * Renders the figure, with the message of a failure below it, near the controls; above it before the first
   * success.
   */
  override render(): TemplateResult {
    const alert = html`<div role="alert">
      ${this.problem ? this.#problemView(this.problem) : nothing}
    </div>`;
    const isBelow = this.#ready || this.#isUnsupported;
    return html`
      <span class="theme-sensor" @transitionend=${this.#readTheme}></span>
      <span class="theme-probe"></span>
      ${isBelow ? nothing : alert} ${this.#isUnsupported ? html`<slot></slot>` : this.#stage()}
      ${isBelow ? alert : nothing}
    `;
  }

  /**
   * The figure. Until its first picture stands, the element's children (a still) cover it, unless it has a setting to
   * be mended: that takes its controls.
   */
  #stage(): TemplateResult {
    const needsPerson = this.problem?.name === "ConfigError";
    const isWaiting = !this.#shown && !needsPerson && this.childElementCount > 0;
    return html`
      <div class=${isWaiting ? "stage waiting" : "stage"}>
        ${isWaiting ? html`<div><slot></slot></div>` : nothing}
        <div class="live">
          ${this.figure()} ${this.localName in figureNames ? this.#share.render() : nothing}
        </div>
      </div>
    `;
  }

  /** Whether the core cannot run in this browser; the element's children are then shown instead of the figure. */
  get #isUnsupported(): boolean {
    return this.#problem?.name === "UnsupportedError";
  }

  /** A failure's sentence, with a button to retry unless a retry cannot help. */
  #problemView(problem: Error): TemplateResult {
    const retry = (): void => {
      this.clientChanged();
      this.requestUpdate();
    };
    return html`<p class="problem">
      ${problem.message}
      ${lasting.has(problem.name) ? nothing : html`<button @click=${retry}>Try again</button>`}
    </p>`;
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    // Colours can be read once the probe is in the document. Reading them requests an update, so it waits for this one.
    queueMicrotask(this.#readTheme);
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.isConnected) return;
    for (const canvas of this.renderRoot.querySelectorAll("canvas")) this.#resizes?.observe(canvas);
    super.updated(changed);
    this.refresh();
    this.requestDraw();
  }

  protected override refused(error: Error): void {
    this.emit("failure", { error, message: error.message } satisfies FigureFailure);
  }

  /** Schedules one drawing for the next frame; further calls before it change nothing. */
  protected requestDraw(): void {
    if (this.#frame || !this.isConnected) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.draw();
      if (!this.#ready || this.#shown) return;
      this.#shown = true;
      this.requestUpdate();
    });
  }

  /** Shows a failure's sentence and fires `failure`; the figure keeps showing what it had. */
  protected fail(reason: unknown): void {
    if (this.lifetime.aborted) return;
    this.#problem = reason instanceof Error ? reason : new Error(String(reason));
    this.requestUpdate();
    this.refused(this.#problem);
  }

  /** Clears the last failure after a result has arrived; the first call fires `ready`. */
  protected succeed(): void {
    this.#problem = undefined;
    this.requestUpdate();
    if (this.#ready) return;
    this.#ready = true;
    void this.updateComplete.then(() => this.emit("ready", this.state));
  }

  /**
   * Clears a canvas and runs `paint` on it, in CSS pixels; does nothing before the canvas has been measured. With
   * `shown`, the inputs of the picture, it skips the painting while inputs, size, pixel ratio and theme are
   * unchanged.
   */
  protected paint(
    canvas: HTMLCanvasElement,
    paint: (ctx: CanvasRenderingContext2D, width: number, height: number) => void,
    shown?: readonly unknown[],
  ): void {
    const size = this.#sizes.get(canvas);
    if (!size) return;
    const now = [size.width, size.height, devicePixelRatio, this.#theme, ...(shown ?? [])];
    const before = this.#painted.get(canvas);
    if (shown && before?.every((part, i) => part === now[i])) return;
    this.#painted.set(canvas, now);
    const ctx = prepareCanvas(canvas, size.width, size.height, devicePixelRatio);
    if (ctx) paint(ctx, size.width, size.height);
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, contentRect } of entries) {
      if (!target.isConnected) this.#sizes.delete(target);
      else this.#sizes.set(target, { width: contentRect.width, height: contentRect.height });
    }
    this.requestDraw();
  }

  /** Redraws when the page moves to a screen of another pixel density, or is zoomed. */
  #watchResolution(): void {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const moved = (): void => {
      this.requestDraw();
      this.#watchResolution();
    };
    query.addEventListener("change", moved, { once: true, signal: this.lifetime });
  }

  #readTheme = (): void => {
    const probe = this.renderRoot.querySelector<HTMLElement>(".theme-probe");
    if (!probe) return;
    this.#theme = readTheme(probe);
    this.requestUpdate();
  };
}
