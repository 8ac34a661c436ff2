import { html, type TemplateResult } from "lit";
import { FigureElement } from "../../elements/shared/figure/figure-element.js";
import { controlStyles } from "../../elements/shared/styles/control-styles.js";
import { figureStyles } from "../../elements/shared/styles/figure-styles.js";
import { themeStyles } from "../../elements/shared/styles/theme-styles.js";
import { whenSeen } from "../../elements/shared/figure/visibility.js";
import type { ActivationInfo } from "../../engine/index.js";
import { drawBoundary } from "../../plot/index.js";
import { PairedRace, picture } from "./paired-race.js";
import { styles } from "./styles.js";
import { describe, inPercent, summary } from "./words.js";

/** State of the first screen. */
export interface FirstScreenState {
  /** The function on the right. */
  activation: string;
  readonly [key: string]: string;
}

const flatTitle = "Without activation functions";

/**
 * The first screen: one network twice on the same spirals, without and with an activation function.
 *
 * It plays once it is visible. With reduced motion it shows the last epoch, and plays on request.
 */
export class FirstScreen extends FigureElement<FirstScreenState> {
  static override styles = [themeStyles, figureStyles, controlStyles, styles];
  static override initialState: FirstScreenState = { activation: "gelu" };

  readonly #pairedRace = new PairedRace();
  /** The function for which the pair was last opened. */
  #opened = "";
  #visible = false;
  /** Whether the race plays as soon as the figure is visible. */
  #waiting = true;

  override connectedCallback(): void {
    super.connectedCallback();
    const options = { signal: this.lifetime };
    this.#pairedRace.addEventListener("change", () => this.requestUpdate(), options);
    this.#pairedRace.addEventListener(
      "error",
      (event) => this.fail((event as CustomEvent).detail),
      options,
    );
    whenSeen(this, this.lifetime, (visible) => this.#look(visible), 0.35);
  }

  /** Ends the race, so that no worker goes on training for a figure that is gone. */
  protected override left(): void {
    this.#pairedRace.close();
    this.#opened = "";
  }

  protected override clientChanged(): void {
    super.clientChanged();
    this.#opened = "";
  }

  protected override refresh(): void {
    this.catalogue.load(this.client);
    if (this.#opened === this.state.activation) return;
    this.#opened = this.state.activation;
    this.#open().catch((error: unknown) => this.fail(error));
  }

  /** Opens the pair, which plays as soon as the figure is visible. */
  async #open(): Promise<void> {
    await this.#pairedRace.open(this.client, this.state.activation);
    this.succeed();
    this.#waiting = true;
    this.#proceed();
  }

  /** Plays if visible. With reduced motion, trains to the end at once, visible or not. */
  #proceed(): void {
    if (!this.#waiting || !this.#pairedRace.ready) return;
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const isSkipped = isStill && this.#pairedRace.epoch === 0;
    if (!isSkipped && !this.#visible) return;
    this.#waiting = false;
    if (isSkipped) this.#pairedRace.skip();
    else this.#pairedRace.play();
  }

  /** Pauses while the figure or its tab is hidden, and continues when it is visible again. */
  #look(visible: boolean): void {
    this.#visible = visible;
    if (!visible && this.#pairedRace.playing) {
      this.#waiting = true;
      this.#pairedRace.pause();
    }
    this.#proceed();
  }

  protected override draw(): void {
    const { points, sides } = this.#pairedRace;
    this.renderRoot.querySelectorAll("canvas").forEach((canvas, i) => {
      const boundary = sides[i]?.boundary ?? null;
      const data = { ...picture, points, boundary };
      this.paint(
        canvas,
        (ctx, width, height) => {
          drawBoundary(ctx, data, { x: 0, y: 0, width, height }, this.plotTheme);
        },
        [boundary, points],
      );
    });
  }

  get #menu(): readonly ActivationInfo[] {
    return this.catalogue.activations.filter(({ id }) => id !== "identity");
  }

  get #name(): string {
    const { activation } = this.state;
    return this.#menu.find(({ id }) => id === activation)?.name ?? activation;
  }

  #toggle(): void {
    if (this.#pairedRace.playing) this.#pairedRace.pause();
    else if (this.#pairedRace.done) this.#replay();
    else this.#pairedRace.play();
  }

  #replay(): void {
    this.#pairedRace.replay().catch((error: unknown) => this.fail(error));
  }

  protected override figure(): TemplateResult {
    return html`
      <figure>
        <div class="pair">
          ${this.#side(0, flatTitle, html`<span>${flatTitle}</span>`)}
          ${this.#side(1, `With ${this.#name}`, this.#picker())}
        </div>
        ${this.#controls()}
        <figcaption>
          One network twice, with the same starting weights and the same points: without activation
          functions it can only ever draw a straight line.
        </figcaption>
        <p class="hidden" role="status">
          ${this.#pairedRace.resting ? summary(this.#pairedRace.sides, this.#name) : ""}
        </p>
      </figure>
    `;
  }

  #side(index: number, title: string, heading: TemplateResult): TemplateResult {
    const side = this.#pairedRace.sides[index];
    const share = html`<strong>${inPercent(side?.accuracy ?? 0)} %</strong> right`;
    return html`
      <div class="side">
        <div class="title">${heading}</div>
        <canvas role="img" aria-label=${describe(side, title)}></canvas>
        <p class="readout">${side ? share : "getting ready"}</p>
      </div>
    `;
  }

  #picker(): TemplateResult {
    const { activation } = this.state;
    const rows = this.#menu.length > 0 ? this.#menu : [{ id: activation, name: activation }];
    const change = (event: Event): void => {
      this.change({ activation: (event.target as HTMLSelectElement).value });
    };
    return html`
      <label>
        <span>With</span>
        <select aria-label="Activation function" @change=${change}>
          ${rows.map(
            ({ id, name }) =>
              html`<option value=${id} ?selected=${id === activation}>${name}</option>`,
          )}
        </select>
      </label>
    `;
  }

  #controls(): TemplateResult {
    const { playing, ready, done, epoch, epochs } = this.#pairedRace;
    // Figure spaces, as wide as digits: nothing moves when the epoch gets one more.
    const padded = String(epoch).padStart(String(epochs).length, "\u2007");
    return html`
      <div class="controls">
        <button class="primary" ?disabled=${!ready} @click=${() => this.#toggle()}>
          ${playing ? "Pause" : done ? "Play again" : "Play"}
        </button>
        <button ?disabled=${!ready} @click=${() => this.#replay()}>Replay</button>
        <span class="epoch">epoch ${padded} of ${epochs}</span>
      </div>
    `;
  }
}
