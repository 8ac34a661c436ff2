import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit"; // prettier-ignore
import { lastNote, playNotes } from "./note-player.js";
import type { Note, PlacedNote } from "./notes.js";

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
 * Plays what a figure lets be heard, at the cursor and as a trace. Sound ends at once on Escape, when the page is hidden,
 * and when the figure leaves it. What is heard is shown, too.
 */
export class Hearing implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #figure: HeardFigure;
  #context: AudioContext | undefined;
  #stop: (() => void) | undefined;
  #frame = 0;
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
    void this.#context?.suspend();
  }

  /** Lets the note at the cursor be heard once it has changed. */
  hostUpdated(): void {
    if (!this.#context || this.#frame !== 0) return;
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
    if (!this.#context) return;
    void this.#context.resume();
    this.#stop = playNotes(this.#context, notes, this.#context.currentTime);
  }

  /** Sounds on `context` from here on; undefined: not at all. */
  use(context: AudioContext | undefined): void {
    this.#silence();
    void this.#context?.close();
    this.#context = context;
    this.#last = JSON.stringify(this.#figure.note?.());
  }

  readonly #trace = (): void => {
    if (this.#frame !== 0) return this.#silence();
    const notes = this.#figure.trace();
    if (notes.length === 0 || !this.#context) return;
    this.#play(notes);
    this.#follow(notes, this.#context.currentTime);
  };

  /** Shows each note while it is heard. */
  #follow(notes: readonly PlacedNote[], start: number): void {
    const time = (this.#context?.currentTime ?? Infinity) - start;
    if (time > notes.at(-1)!.at + lastNote) return this.#silence();
    const heard = notes.findLast(({ at }) => at <= time) ?? notes[0]!;
    this.#frame = requestAnimationFrame(() => this.#follow(notes, start));
    if (heard === this.#heard) return;
    this.#heard = heard;
    this.#figure.show(heard.place);
    this.#host.requestUpdate();
  }

  /** The button that plays, and what is heard in words; `what` names what is played. */
  render(what: string): TemplateResult {
    const words = this.#heard ? this.#figure.words(this.#heard) : "";
    return html`
      <button @click=${this.#trace}>${this.#frame === 0 ? `Play ${what}` : "Stop"}</button>
      <span class="muted">${words}</span>
    `;
  }
}
