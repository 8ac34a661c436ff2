import { html, nothing, type TemplateResult } from "lit";
import type { Catalogue } from "../../engine/index.js";
import { drawBoundary, drawLosses, functionStyle, type Emphasis, type Rect } from "../../plot/index.js"; // prettier-ignore
import { chipStyles } from "../shared/chip-styles.js";
import { controlStyles } from "../shared/control-styles.js";
import { numberField, selectField } from "../shared/fields.js";
import { FigureElement } from "../shared/figure-element.js";
import { figureStyles } from "../shared/figure-styles.js";
import { Requests } from "../shared/requests.js";
import { themeStyles } from "../shared/theme-styles.js";
import { whenSeen } from "../shared/visibility.js";
import { Course, PICTURE } from "./course.js";
import { emptyTiles, entrants, leaderboard, questions, tiles } from "./parts.js";
import { asPreset, initialRace, raceConfig, type RaceState } from "./race-state.js";
import { raceStyles } from "./race-styles.js";
import { standings } from "./standings.js";
import { Turns } from "./turns.js";
import { statusOf } from "./words.js";

/** Tiles to keep room for before it is known who runs. */
const ROOM = 8;

/**
 * `<spiral-race>`: one network, one start, one data set, and an activation function each: who
 * learns the spiral first? Space plays and pauses, S steps, R resets, D throws the dice.
 *
 * Attributes, all entries of `state`: `preset`, `log`, `speed`, and every setting of a race.
 */
export class SpiralRace extends FigureElement<RaceState> {
  static override styles = [themeStyles, figureStyles, controlStyles, chipStyles, raceStyles];
  static override initialState = initialRace;

  #course = new Course();
  #catalogue: Catalogue | undefined;
  #requests = new Requests();
  #turns = new Turns();
  #opened: string | undefined;
  #picked: number | undefined;

  constructor() {
    super();
    this.#course.addEventListener("change", () => this.#onProgress());
    this.#course.addEventListener("error", (event) => this.fail((event as CustomEvent).detail));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    whenSeen(this, this.lifetime, (seen) => this.#course.setSeen(seen), 0);
    this.addEventListener("keydown", this.#onKey, { signal: this.lifetime });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override clientChanged(): void {
    super.clientChanged();
    this.#requests.forget();
    this.#close();
  }

  #close(): void {
    this.#course.close();
    this.#opened = undefined;
  }

  protected override refresh(): void {
    void this.#requests.ask(
      "catalogue",
      () => this.client.catalogue(),
      (catalogue) => {
        this.#catalogue = catalogue;
        this.requestUpdate();
      },
      (reason) => this.fail(reason),
    );
    this.#course.setSpeed(this.state.speed > 0 ? this.state.speed : Infinity);
    queueMicrotask(() => this.#open());
  }

  /** Opens the race that the state asks for, unless that one is open. */
  #open(): void {
    const preset = this.#preset;
    if (!this.#catalogue || !this.isConnected) return;
    if (!preset) {
      const names = this.#catalogue.presets.map(({ id }) => id).join(", ");
      if (this.#opened !== this.state.preset) {
        this.#opened = this.state.preset;
        this.fail(new Error(`preset must be one of ${names}, got "${this.state.preset}"`));
      }
      return;
    }
    const config = raceConfig(this.state, preset);
    const key = JSON.stringify(config);
    if (key === this.#opened) return;
    this.#opened = key;
    void this.#course.open(this.client, config).then(() => {
      if (this.#course.phase !== "loading" && key === this.#opened && !this.problem) this.succeed();
    });
  }

  get #preset(): Catalogue["presets"][number] | undefined {
    return this.#catalogue?.presets.find(({ id }) => id === this.state.preset);
  }

  protected override figure(): TemplateResult {
    const { runners, phase, config } = this.#course;
    const target = config?.target ?? 0;
    return html`
      <div class="race" role="group" aria-label="Spiral race" aria-keyshortcuts="Space S R D">
        ${runners.length > 0 ? leaderboard(runners, target, this.theme) : html`<div class="board"></div>`}
        ${runners.length > 0 ? tiles(runners, target, this.theme, this.#pick) : emptyTiles(ROOM)}
        <div class="losses">
          <div class="plot">
            <canvas data-losses role="img" aria-label=${this.#lossWords()}></canvas>
          </div>
          <label>
            <input type="checkbox" .checked=${this.state.log} @change=${this.#onLog} />
            Logarithmic loss
          </label>
        </div>
        <div class="deck">
          ${this.#deck()}
          <div class="notes">
            <p class="sentence" role="status">
              ${this.problem ? "" : statusOf(phase, runners, config)}
            </p>
            <p class="sentence muted">${this.#preset?.description ?? ""}</p>
            ${this.#more()}
          </div>
        </div>
      </div>
    `;
  }

  #deck(): TemplateResult {
    const { phase, playing, config, epoch } = this.#course;
    const loading = phase === "loading";
    const label = playing ? "Pause" : phase === "finished" ? "Play again" : "Play";
    const presets = this.#catalogue?.presets ?? [];
    return html`
      <div class="controls">
        <div class="group transport">
          <button class="primary" ?disabled=${loading && !playing} @click=${this.#toggle}>
            ${label}
          </button>
          <button ?disabled=${loading || phase === "finished"} @click=${this.#step}>Step</button>
          <button ?disabled=${loading || epoch === 0} @click=${this.#reset}>Reset</button>
          <span class="epoch">epoch ${epoch} of ${config?.epochs ?? "–"}</span>
        </div>
        <div class="group setup">
          ${selectField("Race", presets, this.state.preset, this.#choosePreset)}
          ${numberField("Seed", config?.seeds[0] ?? NaN, { min: 0, step: 1 }, this.#setSeed)}
          <button ?disabled=${loading} @click=${this.#dice}>
            <span aria-hidden="true">⚄</span> New start
          </button>
        </div>
      </div>
    `;
  }

  #more(): TemplateResult | typeof nothing {
    const preset = this.#preset;
    if (!this.#catalogue || !preset) return nothing;
    const config = raceConfig(this.state, preset);
    const change = (patch: Partial<RaceState>): void => this.change(patch);
    return html`
      <details>
        <summary>More</summary>
        ${entrants(config, this.#catalogue.activations, this.theme, change)}
        ${questions(this.state, config, this.#catalogue, change)}
      </details>
    `;
  }

  /** The chart in a sentence; the leaderboard has its numbers. */
  #lossWords(): string {
    const order = standings(this.#course.runners).map(({ label }) => label);
    return `Loss by epoch, ${order.length} curves. From first to last: ${order.join(", ")}.`;
  }

  /** While it runs, one canvas a frame, so that no frame is late; otherwise all of them. */
  protected override draw(): void {
    const tiles = [...this.renderRoot.querySelectorAll<HTMLCanvasElement>("[data-runner]")];
    const chart = this.renderRoot.querySelector<HTMLCanvasElement>("[data-losses]");
    if (this.#course.phase !== "racing") {
      tiles.forEach((tile) => this.#paintTile(tile));
      if (chart) this.#paintLosses(chart);
      return;
    }
    const turn = this.#turns.next(tiles.length);
    if (turn !== "chart") this.#paintTile(tiles[turn]);
    else if (chart) this.#paintLosses(chart);
  }

  #paintLosses(canvas: HTMLCanvasElement): void {
    this.paint(canvas, (ctx, width, height) => {
      this.#drawLosses(ctx, { x: 0, y: 0, width, height });
    });
  }

  /** The picture of one runner, painted again only when it has changed. */
  #paintTile(canvas: HTMLCanvasElement): void {
    const runner = this.#course.runners.at(Number(canvas.dataset.runner));
    const boundary = runner?.boundary ?? null;
    const points = runner?.points ?? this.#course.points;
    const { resolution, extent } = PICTURE;
    this.paint(
      canvas,
      (ctx, width, height) => {
        const rect = { x: 0, y: 0, width, height };
        drawBoundary(ctx, { boundary, points, resolution, extent }, rect, this.theme);
      },
      [boundary, points],
    );
  }

  #drawLosses(ctx: CanvasRenderingContext2D, rect: Rect): void {
    const { runners, config } = this.#course;
    const series = runners.map((runner, index) => ({
      label: runner.label,
      losses: runner.losses,
      style: functionStyle(runner.activation, this.theme),
      emphasis: this.#emphasis(index),
    }));
    const { epochs = 1, target } = config ?? {};
    drawLosses(ctx, { series, epochs, target, log: this.state.log }, rect, this.theme);
  }

  #emphasis(index: number): Emphasis {
    if (this.#picked === undefined) return "normal";
    return index === this.#picked ? "strong" : "faint";
  }

  /** While it runs, words and figures follow at a pace that can be read. */
  #onProgress(): void {
    if (this.#course.phase !== "racing" || this.#turns.timeForWords()) this.requestUpdate();
    else this.requestDraw();
  }

  #pick = (index: number | undefined): void => {
    this.#picked = index;
    this.requestDraw();
  };

  #toggle = (): void => {
    if (this.#course.playing) this.#course.pause();
    else void this.#course.play();
  };

  #step = (): void => this.#course.step();
  #reset = (): void => void this.#course.reset();
  #dice = (): void => this.change({ seeds: [crypto.getRandomValues(new Uint16Array(1))[0]] });
  #setSeed = (seed: number): void => this.change({ seeds: [seed] });
  #choosePreset = (preset: string): void => this.change({ ...asPreset, preset });
  #onLog = (event: Event): void => this.change({ log: (event.target as HTMLInputElement).checked });

  #onKey = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0] as HTMLElement;
    const typing = target.matches("input:not([type=checkbox]), select, textarea");
    const pressing = event.key === " " && target.matches("button, summary, input");
    if (typing || pressing || event.ctrlKey || event.metaKey || event.altKey) return;
    const actions: Record<string, () => void> = { " ": this.#toggle, s: this.#step, r: this.#reset, d: this.#dice }; // prettier-ignore
    const action = actions[event.key.toLowerCase()];
    if (!action || this.#course.phase === "loading") return;
    event.preventDefault();
    action();
  };
}
