import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit"; // prettier-ignore
import { fetchCode } from "../export/fetch-code.js";
import type { Note, PlacedNote } from "./notes.js";

type Player = typeof import("./note-player.js");

/** What a figure lets be heard. */
export interface HeardFigure {
  /** The note at the cursor; undefined while it is not known, or for a figure without a cursor. */
  note?: () => Note | undefined;
  /** The notes of a trace, in order. */
  trace: () => readonly PlacedNote[];
  /** Shows the place that is heard; undefined: the trace has ended. */
  show: (place: number | undefined) => void;
  /** A place and its note in words. */
  words: (note: PlacedNote) => string;
}

/**
 * Sound on request. It is off until somebody switches it on, is started by their hand alone, and ends at once on Escape,
 * when the page is hidden, and when the figure leaves it. What is heard is shown, too.
 */
export class Hearing implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #figure: HeardFigure;
  #context: AudioContext | undefined;
  #player: Player | undefined;
  #stop: (() => void) | undefined;
  #frame = 0;
  #isOn = false;
  #heard: PlacedNote | undefined;
  /** The last note at the cursor, as text. */
  #last = "";

  constructor(host: ReactiveControllerHost & HTMLElement, figure: HeardFigure) {
    this.#host = host;
    this.#figure = figure;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener("keydown", this.#onKey);
    this.#host.ownerDocument.addEventListener("visibilitychange", this.#onVisibility);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener("keydown", this.#onKey);
    this.#host.ownerDocument.removeEventListener("visibilitychange", this.#onVisibility);
    this.#silence();
    void this.#context?.close();
    this.#context = undefined;
    this.#isOn = false;
  }

  /** Lets the note at the cursor be heard once it has changed. */
  hostUpdated(): void {
    if (!this.#isOn || this.#frame !== 0) return;
    const note = this.#figure.note?.();
    const text = JSON.stringify(note);
    if (!note || text === this.#last) return;
    this.#last = text;
    this.#play([note]);
  }

  readonly #onKey = ({ key }: KeyboardEvent): void => {
    if (key === "Escape") this.#silence();
  };

  readonly #onVisibility = (): void => {
    if (this.#host.ownerDocument.hidden) this.#silence();
  };

  /** Ends all sound. */
  #silence(): void {
    this.#stop?.();
    this.#stop = undefined;
    if (this.#frame === 0) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#heard = undefined;
    this.#figure.show(undefined);
    this.#host.requestUpdate();
  }

  #play(notes: readonly Note[]): void {
    this.#stop?.();
    if (this.#context && this.#player) {
      this.#stop = this.#player.playNotes(this.#context, notes, this.#context.currentTime);
    }
  }

  readonly #toggle = async (): Promise<void> => {
    this.#isOn = !this.#isOn;
    this.#last = JSON.stringify(this.#figure.note?.());
    this.#host.requestUpdate();
    if (!this.#isOn) return this.#silence();
    this.#context ??= new AudioContext(); // in the event of the hand that asks for it
    void this.#context.resume();
    this.#player ??= await fetchCode(() => import("./note-player.js"));
  };

  readonly #trace = (): void => {
    if (this.#frame !== 0) return this.#silence();
    const notes = this.#figure.trace();
    if (notes.length === 0 || !this.#context || !this.#player) return;
    this.#play(notes);
    this.#follow(notes, this.#context.currentTime);
  };

  /** Shows each note while it is heard. */
  #follow(notes: readonly PlacedNote[], start: number): void {
    const time = (this.#context?.currentTime ?? Infinity) - start;
    if (time > notes.at(-1)!.at + this.#player!.lastNote) return this.#silence();
    const heard = notes.findLast(({ at }) => at <= time) ?? notes[0]!;
    this.#frame = requestAnimationFrame(() => this.#follow(notes, start));
    if (heard === this.#heard) return;
    this.#heard = heard;
    this.#figure.show(heard.place);
    this.#host.requestUpdate();
  }

  /** The switch, and when it is on the button that plays; `what` names what is played. */
  render(what: string): TemplateResult {
    const isPlaying = this.#frame !== 0;
    const words = this.#heard ? this.#figure.words(this.#heard) : "";
    return html`
      <div class="group" data-group="sound">
        <label class="switch">
          <input type="checkbox" .checked=${this.#isOn} @change=${this.#toggle} />
          Sound
        </label>
        ${
          this.#isOn
            ? html`<button @click=${this.#trace}>${isPlaying ? "Stop" : `Play ${what}`}</button>
                <span class="muted">${words}</span>`
            : nothing
        }
      </div>
    `;
  }
}
