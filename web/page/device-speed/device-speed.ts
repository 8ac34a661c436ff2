import { html, type TemplateResult } from "lit";
import { controlStyles } from "../../elements/shared/styles/control-styles.js";
import { FigureElement } from "../../elements/shared/figure/figure-element.js";
import { figureStyles } from "../../elements/shared/styles/figure-styles.js";
import { themeStyles } from "../../elements/shared/styles/theme-styles.js";
import { measureSpeed, type Speed } from "./measure.js";
import reference from "./reference.json" with { type: "json" };
import { styles } from "./styles.js";
import { epochsText, nanosecondsText, recordedText } from "./words.js";

/** The measurement that is under way: which row, and how much of it is done, 0 to 1. */
interface Running {
  readonly controller: AbortController;
  row: number;
  share: number;
}

/**
 * `<device-speed>`: measures how fast the core trains and evaluates on the visitor's device, beside figures that the
 * benchmark recorded on a named machine.
 */
export class DeviceSpeed extends FigureElement<Record<string, never>> {
  static override styles = [themeStyles, figureStyles, controlStyles, styles];

  #speeds: readonly Partial<Speed>[] = [];
  #running: Running | undefined;
  #said = "";

  /** What was measured, by activation; entries are missing until they are. */
  get speeds(): Readonly<Record<string, Partial<Speed>>> {
    const entries = reference.rows.map(({ activation }, i) => [activation, this.#speeds[i] ?? {}]);
    return Object.fromEntries(entries) as Record<string, Partial<Speed>>;
  }

  protected override clientChanged(): void {
    super.clientChanged();
    this.#running?.controller.abort();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#running?.controller.abort();
  }

  protected override catalogueLoaded(): void {
    this.succeed();
  }

  /** Asks for the catalogue only to learn whether the core runs here. */
  protected override refresh(): void {
    this.catalogue.load(this.client);
  }

  /** Draws nothing: the table is an element. */
  protected override draw(): void {}

  async #measure(): Promise<void> {
    const running: Running = { controller: new AbortController(), row: 0, share: 0 };
    this.#running = running;
    this.#speeds = [];
    try {
      for (; running.row < reference.rows.length; running.row++) await this.#measureRow(running);
      this.#said =
        "Measured. Other programs and a warm device make it slower: measure again and compare.";
    } catch (error) {
      this.#said = running.controller.signal.aborted
        ? "Stopped."
        : `This device could not be measured: ${error instanceof Error ? error.message : String(error)}.`;
    }
    this.#running = undefined;
    this.requestUpdate();
  }

  async #measureRow(running: Running): Promise<void> {
    const { activation, name } = reference.rows[running.row]!;
    this.#said = `Training with ${name}.`;
    const { signal } = running.controller;
    await measureSpeed(this.client, activation, signal, (found, share) => {
      running.share = share;
      this.#speeds = [...this.#speeds.slice(0, running.row), found];
      this.requestUpdate();
    });
  }

  #press(): void {
    if (this.#running) this.#running.controller.abort();
    else void this.#measure();
    this.requestUpdate();
  }

  protected override figure(): TemplateResult {
    const running = this.#running;
    const done = running ? running.row + running.share : 0;
    return html`
      ${this.#table()}
      <div class="controls">
        <button class="primary" @click=${() => this.#press()}>
          ${running ? "Stop" : "Measure this device"}
        </button>
        <progress
          aria-label="Measurement"
          max=${reference.rows.length}
          .value=${done}
          ?hidden=${!running}
        ></progress>
      </div>
      <p class="sentence" role="status">${this.#said}</p>
      <p class="sentence muted">${recordedText(reference)}</p>
    `;
  }

  #table(): TemplateResult {
    const { rows } = reference;
    return html`
      <table>
        <thead>
          <tr>
            <td colspan="2"></td>
            <th scope="colgroup" colspan="3">recorded elsewhere</th>
          </tr>
          <tr>
            <td></td>
            <th scope="col">your device</th>
            <th scope="col">this core</th>
            <th scope="col">PyTorch</th>
            <th scope="col">NumPy</th>
          </tr>
        </thead>
        ${this.#rows("Epochs of training a second: more is faster", epochsText, (i) => [
          this.#speeds[i]?.epochsPerSecond,
          rows[i]?.training,
        ])}
        ${this.#rows("Nanoseconds a value with its slope: less is faster", nanosecondsText, (i) => [
          this.#speeds[i]?.nanoseconds,
          rows[i]?.elementwise,
        ])}
      </table>
    `;
  }

  /** The rows of one unit; `numbersOf` gives this device's number and the recorded ones. */
  #rows(
    heading: string,
    write: (value: number | undefined) => string,
    numbersOf: (i: number) => [number | undefined, Recorded | undefined],
  ): TemplateResult {
    return html`
      <tbody>
        <tr>
          <th class="heading" scope="rowgroup" colspan="5">${heading}</th>
        </tr>
        ${reference.rows.map(({ name }, i) => {
          const [own, recorded] = numbersOf(i);
          return html`
            <tr>
              <th scope="row">${name}</th>
              <td class="own">${write(own)}</td>
              <td>${write(recorded?.core)}</td>
              <td>${write(recorded?.pytorch)}</td>
              <td>${write(recorded?.numpy)}</td>
            </tr>
          `;
        })}
      </tbody>
    `;
  }
}

/** Recorded numbers of one row: the core's in WebAssembly, and two libraries'. */
interface Recorded {
  core: number;
  pytorch: number;
  numpy: number;
}
