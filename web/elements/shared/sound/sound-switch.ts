import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import { fetchCode } from "../export/fetch-code.js";
import type { HeardFigure, Hearing } from "./hearing.js";

/** The switch "Sound" of a figure; the code that plays is fetched when it is switched on for the first time. */
export class SoundSwitch {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #load: () => Promise<HeardFigure>;
  #isOn = false;
  #problem = "";
  #hearing: Hearing | undefined;

  /** `load` fetches what the figure lets be heard. */
  constructor(host: ReactiveControllerHost & HTMLElement, load: () => Promise<HeardFigure>) {
    this.#host = host;
    this.#load = load;
  }

  readonly #toggle = async (event: Event): Promise<void> => {
    this.#isOn = (event.target as HTMLInputElement).checked;
    // Browsers let a context sound that is made in the event of a hand.
    const context = this.#isOn ? new AudioContext() : undefined;
    this.#problem = "";
    try {
      if (context) await this.#fetch();
    } catch (reason) {
      this.#isOn = false;
      this.#problem = reason instanceof Error ? reason.message : String(reason);
    }
    // It may have been switched off meanwhile.
    if (!this.#isOn) void context?.close();
    this.#hearing?.use(this.#isOn ? context : undefined);
    this.#host.requestUpdate();
  };

  async #fetch(): Promise<void> {
    if (this.#hearing) return;
    const code = fetchCode(() => Promise.all([import("./hearing.js"), this.#load()]));
    const [{ Hearing }, figure] = await code;
    this.#hearing ??= new Hearing(this.#host, figure);
  }

  /** The switch, and when it is on the button that plays; `what` names what is played. */
  render(what: string): TemplateResult {
    return html`
      <div class="group" data-group="sound">
        <label class="switch">
          <input type="checkbox" .checked=${this.#isOn} @change=${this.#toggle} />
          Sound
        </label>
        ${this.#isOn ? this.#hearing?.render(what) : nothing}
        <span class="problem" role="alert" ?hidden=${this.#problem === ""}>${this.#problem}</span>
      </div>
    `;
  }
}
