import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import type { ActivationInfo, Catalogue } from "../../engine/index.js";
import { controlStyles } from "../shared/styles/control-styles.js";
import { selectField } from "../shared/controls/fields.js";
import { FigureElement } from "../shared/figure/figure-element.js";
import { figureStyles } from "../shared/styles/figure-styles.js";
import { themeStyles } from "../shared/styles/theme-styles.js";
import { columns } from "./table/columns.js";
import { foldButton, foldStyles } from "./fold.js";
import { heading, listRow, row, type ZooRow } from "./table/zoo-table.js";
import { loadEntry, type ZooEntry } from "./zoo-entry.js";
import { zooGroups } from "./zoo-groups.js";
import { zooStyles } from "./zoo-styles.js";
import { shownLists, shownRows } from "./zoo-selection.js";
import { initialZoo, sortBy, type ZooState } from "./zoo-state.js";
import { roomStyles } from "./room.js";

let instances = 0;

/**
 * `<activation-zoo>`: a table of all functions of the catalogue, with facts that the core computes.
 *
 * Rows of a table inside the element (which browsers without scripts show) may say where a function is used:
 * `<tr data-activation="relu">` with a cell `<td data-use>`.
 */
export class ActivationZoo extends FigureElement<ZooState> {
  static override styles = [themeStyles, figureStyles, controlStyles, zooStyles, foldStyles, roomStyles]; // prettier-ignore
  static override initialState = initialZoo;
  static override groups = zooGroups;
  protected static override still = async () => (await import("./export/zoo-still.js")).zooStill;

  #channel = `activation-zoo-${++instances}`;
  #entries = new Map<string, ZooEntry>();
  #uses = new Map<string, string>();
  /** Whether all rows are shown: the table never scrolls up and down, because the wheel is the page's. */
  #isOpen = false;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const line of this.querySelectorAll<HTMLElement>("[data-activation]")) {
      const use = line.querySelector("[data-use]")?.textContent.trim();
      if (use) this.#uses.set(line.dataset.activation!, use);
    }
  }

  protected override clientChanged(): void {
    super.clientChanged();
    this.#entries.clear();
  }

  protected override refresh(): void {
    this.catalogue.load(this.client);
  }

  /** Shows the rows at once, and fills each as its facts arrive. */
  protected override catalogueLoaded({ activations }: Catalogue): void {
    const { client } = this;
    this.requestUpdate();
    const study = async (info: ActivationInfo): Promise<void> => {
      const entry = await loadEntry(client, info, this.#channel);
      if (!entry || client !== this.client) return;
      this.#entries.set(info.id, entry);
      this.requestUpdate();
    };
    Promise.all(activations.map(study)).then(
      () => this.succeed(),
      (reason: unknown) => this.fail(reason),
    );
  }

  /** Nothing to draw: the figure has no canvas. */
  protected override draw(): void {}

  protected override figure(): TemplateResult {
    const rows = this.#rows();
    const lists = shownLists(this.catalogue.catalogue?.vectorFunctions ?? [], this.state);
    const count = rows.length + lists.length;
    return html`
      ${this.#filters(count)}
      <div
        class=${this.#isOpen ? "cage" : "cage folded"}
        role="region"
        aria-label="Activation functions compared"
        tabindex="0"
      >
        <table>
          <caption class="hidden">
            Facts about activation functions, computed by looking at each; ordered by
            ${this.#orderInWords()}
          </caption>
          <thead>
            <tr>
              ${heading("name", "Function", "", this.state, this.#sort)}
              <th scope="col">Formula</th>
              ${columns.map(({ id, title, meaning, numeric }) => heading(id, title, meaning, this.state, this.#sort, numeric))}
              ${this.#uses.size > 0 ? html`<th scope="col">Seen in</th>` : nothing}
            </tr>
          </thead>
          <tbody>
            ${repeat(
              rows,
              ({ info }) => info.id,
              (one) => row(one, this.plotTheme, this.#uses, this.#open),
            )}
            ${lists.map((info) => listRow(info, this.#uses, this.#open))}
          </tbody>
        </table>
        ${count === 0 ? this.#nothingFound() : nothing}
      </div>
      ${foldButton(count, this.controls, this.#isOpen, this.#toggle)}
    `;
  }

  #filters(count: number): TemplateResult {
    const { activations = [], vectorFunctions = [] } = this.catalogue.catalogue ?? {};
    const families = [...new Set(activations.map(({ family }) => family))];
    const options = [
      { id: "", name: "All" },
      ...families.map((family) => ({ id: family, name: family })),
    ];
    const all = activations.length + vectorFunctions.length;
    return html`
      <div class="filters row">
        <label data-group="find">
          <span>Find</span>
          <input
            type="search"
            .value=${live(this.state.search)}
            @input=${(event: Event) => this.change({ search: (event.target as HTMLInputElement).value })}
          />
        </label>
        <span data-group="family">
          ${selectField("Family", options, this.state.family, (family) => this.change({ family }))}
        </span>
        <p class="count" role="status" data-group="count">
          ${this.catalogue.catalogue ? `${count === all ? "All" : `${count} of`} ${all} functions` : "Loading…"}
        </p>
      </div>
    `;
  }

  #nothingFound(): TemplateResult {
    if (!this.catalogue.catalogue) return html`<p class="none muted">Asking the core…</p>`;
    return html`<p class="none">
      No function matches.
      <button @click=${() => this.change({ search: "", family: "" })}>Show all</button>
    </p>`;
  }

  /** The shown functions of one number, in order. */
  #rows(): ZooRow[] {
    const all = this.catalogue.activations.map((info): ZooRow => {
      const entry = this.#entries.get(info.id);
      return { info, described: entry?.described, facts: entry?.facts, curve: entry?.curve };
    });
    return shownRows(all, this.state);
  }

  #orderInWords(): string {
    const { sort, descending } = this.state;
    const title = sort === "name" ? "name" : columns.find(({ id }) => id === sort)?.title;
    return title === undefined ? "family" : `${title}, ${descending ? "descending" : "ascending"}`;
  }

  #toggle = (): void => {
    this.#isOpen = !this.#isOpen;
    this.requestUpdate();
  };

  #sort = (column: string): void => this.change(sortBy(this.state, column));

  #open = (id: string): void => {
    const isList =
      this.catalogue.catalogue?.vectorFunctions.some((info) => info.id === id) ?? false;
    this.emit("open", { function: id, isList });
  };
}
