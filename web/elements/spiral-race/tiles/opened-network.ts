import { html, nothing, type TemplateResult } from "lit";
import type { EngineClient, RunnerState } from "../../../engine/index.js";
import { selectField } from "../../shared/controls/fields.js";
import { fetchCode } from "../../shared/export/fetch-code.js";
import type { NetworkView } from "../../network-view/network-view.js";
import type { RaceSession } from "../state/race-session.js";

/** What an opened network calls on its race. */
interface Host {
  update: () => void;
  client: () => EngineClient;
  fail: (reason: unknown) => void;
}

/** Groups of the network's figure that the race has itself. */
const ofRace = ["setup", "beside", "inputs", "layers", "transport", "time", "picker", "more"];

/** Events of every figure, which are the race's business alone where they leave it. */
const events = ["ready", "change", "failure", "progress", "finish"];

function makeView(): NetworkView {
  const view = document.createElement("network-view") as NetworkView;
  view.hide = ofRace;
  for (const type of events) view.addEventListener(type, (event) => event.stopPropagation());
  return view;
}

/** The network of one tile, opened below the race, and on demand that of another beside it; its code is fetched when somebody opens one. */
export class OpenedNetwork {
  readonly #session: RaceSession;
  readonly #host: Host;
  #view: NetworkView | undefined;
  #index: number | undefined;
  /** The place of the runner whose network stands beside. */
  #beside: number | undefined;

  constructor(session: RaceSession, host: Host) {
    this.#session = session;
    this.#host = host;
  }

  /** What the tiles show and call. */
  get handlers(): { opened: number | undefined; open: (index: number) => void } {
    return { opened: this.#index, open: (index) => void this.#open(index) };
  }

  async #open(index: number): Promise<void> {
    if (index === this.#index) return this.#close();
    this.#index = index;
    if (index === this.#beside) this.#beside = undefined;
    try {
      await fetchCode(() => import("../../network-view/index.js"));
    } catch (reason) {
      this.#index = undefined;
      return this.#host.fail(reason);
    }
    this.#view ??= makeView();
    this.#host.update();
    this.#view.scrollIntoView({ block: "nearest" });
  }

  #close(): void {
    this.#index = undefined;
    this.#beside = undefined;
    if (this.#view) this.#view.follows = null;
    this.#host.update();
  }

  /** Sets the network of another tile beside the opened one. */
  readonly #set = (place: string): void => {
    this.#beside = place === "" ? undefined : Number(place);
    this.#host.update();
  };

  /** The opened network, at the epoch that the race shows; -1: the present. */
  render(shown: readonly RunnerState[], at: number): TemplateResult | typeof nothing {
    const [view, index] = [this.#view, this.#index];
    const runner = shown[index ?? -1];
    if (!view || !runner || index === undefined) return nothing;
    view.client = this.#host.client();
    const beside = shown[this.#beside ?? -1] ? this.#beside : undefined;
    const { follows } = view;
    const isFollowed = follows?.session === this.#session && follows.index === index;
    if (!isFollowed || follows.beside !== beside) {
      view.follows = { session: this.#session, index, beside };
    }
    if (view.state.at !== at) view.state = { at };
    const others = shown.flatMap(({ label }, i) => (i === index ? [] : [{ id: `${i}`, name: label }])); // prettier-ignore
    return html`
      <section class="opened" data-group="network" aria-label=${`Inside ${runner.label}`}>
        <div class="row">
          <h3>Inside ${runner.label}</h3>
          ${others.length > 0 ? selectField("Beside", [{ id: "", name: "nothing" }, ...others], `${beside ?? ""}`, this.#set, "another network of this start, at the same epoch") : nothing}
          <button @click=${() => this.#close()}>Close</button>
        </div>
        ${view}
      </section>
    `;
  }
}
