import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Catalogue, EngineClient } from "../../../engine/index.js";
import type { Kind } from "../../../engine/settings.js";
import { lightTheme, prepareCanvas, type Theme } from "../../../plot/index.js";
import { CatalogueRequest } from "./catalogue-request.js";
import { defaultClient } from "./default-client.js";
import { restoreScrolledSliders } from "../controls/scroll-safe-sliders.js";
import { parseSetting } from "../settings/setting-state.js";
import {
  attributeName,
  parseAttribute,
  stateKey,
  type FigureState,
  type StateValue,
} from "./figure-state.js";
import { readTheme } from "./theme-reader.js";

/** Names of errors that a retry cannot fix: a setting is invalid, or the browser lacks a feature. */
const lasting = new Set(["ConfigError", "UnsupportedError"]);

/**
 * Base class of the figures. It holds one plain state, requests what the state needs from the client (`refresh`),
 * draws at most once a frame (`draw`), and on disconnection ends every observer, listener and frame it started.
 *
 * Events, all bubbling and composed: `change` (a person changed the state; detail: the state), `ready` (the first
 * results are rendered), `error` (detail: the Error).
 */
export abstract class FigureElement<State extends FigureState> extends LitElement {
  static override properties = {
    client: { attribute: false, noAccessor: true },
    state: { attribute: false, noAccessor: true },
  };

  /** State of a new figure; its keys are also its attributes. */
  static initialState: FigureState = {};

  /** Kinds of the entries that are missing from `initialState` until they are set; their keys are attributes, too. */
  static kinds: Readonly<Record<string, Kind>> = {};

  static override get observedAttributes(): string[] {
    const keys = Object.keys({ ...this.initialState, ...this.kinds });
    return [...super.observedAttributes, ...keys.map(attributeName)];
  }

  /** The value that an attribute gives to the state's entry `key`; undefined: the entry is not set. */
  static parse(key: string, text: string | null): StateValue | undefined {
    const kind = this.kinds[key];
    if (kind) return parseSetting(text, kind);
    const initial = this.initialState[key];
    return initial === undefined ? undefined : parseAttribute(text, initial);
  }

  /** The core's catalogue, for the figures that load it. */
  protected readonly catalogue = new CatalogueRequest(
    (catalogue) => this.catalogueLoaded(catalogue),
    (reason) => this.fail(reason),
  );

  #client: EngineClient | undefined;
  #state: State;
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

  constructor() {
    super();
    this.#state = (this.constructor as typeof FigureElement).initialState as State;
  }

  /** Runs the computations; by default a client that all figures of the page share. */
  get client(): EngineClient {
    return (this.#client ??= defaultClient());
  }
  set client(client: EngineClient | undefined) {
    if (client === this.#client) return;
    this.#client = client;
    this.clientChanged();
    this.requestUpdate();
  }

  /**
   * All that a person can set, as one plain object. Assigning changes only the entries given and fires no event;
   * an entry given as undefined returns to its initial value, or is removed if it has none.
   */
  get state(): State {
    return this.#state;
  }
  set state(patch: Partial<State>) {
    const { initialState } = this.constructor as typeof FigureElement;
    const merged = Object.entries<StateValue | undefined>({ ...this.#state, ...patch })
      .map(([key, value]) => [key, value ?? initialState[key]] as const)
      .filter(([, value]) => (value as unknown) !== undefined);
    this.#state = Object.fromEntries(merged) as State;
    this.requestUpdate();
  }

  protected get theme(): Theme {
    return this.#theme;
  }

  /** Aborted when the element leaves the page. */
  protected get lifetime(): AbortSignal {
    return this.#lifetime.signal;
  }

  /** The last failure; cleared by the next success. */
  protected get problem(): Error | undefined {
    return this.#problem;
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

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    const figure = this.constructor as typeof FigureElement;
    const key = stateKey(name);
    if (old === value || !(key in figure.initialState || key in figure.kinds)) return;
    this.state = { [key]: figure.parse(key, value) } as unknown as Partial<State>;
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
      ${this.#problem ? this.#problemView(this.#problem) : nothing}
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
    const needsPerson = this.#problem?.name === "ConfigError";
    const isWaiting = !this.#shown && !needsPerson && this.childElementCount > 0;
    return html`
      <div class=${isWaiting ? "stage waiting" : "stage"}>
        ${isWaiting ? html`<div><slot></slot></div>` : nothing}
        <div class="live">${this.figure()}</div>
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

  protected override updated(_changed: PropertyValues): void {
    if (!this.isConnected) return;
    for (const canvas of this.renderRoot.querySelectorAll("canvas")) this.#resizes?.observe(canvas);
    this.refresh();
    this.requestDraw();
  }

  /** Applies a person's change to the state and fires `change`. */
  protected change(patch: Partial<State>): void {
    this.state = patch;
    this.emit("change", this.state);
  }

  protected emit(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
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

  /** Shows a failure's sentence and fires `error`; the figure keeps showing what it had. */
  protected fail(reason: unknown): void {
    if (this.lifetime.aborted) return;
    this.#problem = reason instanceof Error ? reason : new Error(String(reason));
    this.requestUpdate();
    this.emit("error", this.#problem);
  }

  /** Clears the last failure after a result has arrived; the first call fires `ready`. */
  protected succeed(): void {
    this.#problem = undefined;
    this.requestUpdate();
    if (this.#ready) return;
    this.#ready = true;
    void this.updateComplete.then(() => this.emit("ready"));
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
