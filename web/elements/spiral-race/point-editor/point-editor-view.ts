import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { countOf, type Points } from "./edited-points.js";

/** What a tap on the pad does: place a point of class 0 or 1, or erase one. */
export type Tool = "0" | "1" | "erase";

interface ToolWords {
  id: Tool;
  name: string;
  sign: string;
  /** The label of a point that it places. */
  label: number;
}

const tools: readonly ToolWords[] = [
  { id: "0", name: "Blue", sign: "●", label: 0 },
  { id: "1", name: "Orange", sign: "■", label: 1 },
  { id: "erase", name: "Erase", sign: "⌫", label: NaN },
];

/** The tools of points with values. */
const ofValues: readonly ToolWords[] = [
  { ...tools[0]!, name: "−1", label: -1 },
  { ...tools[1]!, name: "1" },
  tools[2]!,
];

/** What a tool is called, and what it places. */
export const toolOf = (tool: Tool, hasValues: boolean): ToolWords =>
  (hasValues ? ofValues : tools).find(({ id }) => id === tool)!;

/** The editor's state, and the handlers of its controls. */
export interface PointEditorView {
  points: Points;
  /** Whether they have values from -1 to 1 in place of classes. */
  hasValues: boolean;
  tool: Tool;
  /** The last change in words, for screen readers. */
  said: string;
  /** Why the race cannot use the points yet. */
  hint: string;
  text: string;
  problem: string;
  canUndo: boolean;
  choose: (tool: Tool) => void;
  undo: () => void;
  clear: () => void;
  copy: () => void;
  /** Writes the points into the text field. */
  write: () => void;
  /** Replaces the points by those of the text field. */
  read: () => void;
  edit: (text: string) => void;
  /** Replaces the points by those of a file that was dropped. */
  open: (file: File) => void;
  key: (event: KeyboardEvent) => void;
  down: (event: PointerEvent) => void;
  move: (event: PointerEvent) => void;
  tap: (event: MouseEvent) => void;
  focus: (event: FocusEvent) => void;
}

/** The pad with its tools, and the points as text. */
export const pointEditorView = (view: PointEditorView): TemplateResult => html`
  <div class="padded">
    <div
      class="plot pad"
      tabindex="0"
      role="group"
      data-own-keys
      aria-label="Pad for points: arrows move, Enter places, Delete erases"
      @keydown=${view.key}
      @pointerdown=${view.down}
      @pointermove=${view.move}
      @click=${view.tap}
      @focus=${view.focus}
      @blur=${view.focus}
    >
      <canvas
        data-pad
        role="img"
        aria-label=${`${countOf(view.points)} points of your own`}
      ></canvas>
    </div>
    <div class="tools">
      ${toolChips(view)} ${buttons(view)}
      <p class="sentence muted">${view.hint}</p>
      <p class="hidden" role="status">${view.said}</p>
      ${asText(view)}
    </div>
  </div>
`;

const toolChips = ({ tool, choose, hasValues }: PointEditorView): TemplateResult => html`
  <fieldset class="chips">
    <legend>A tap places or erases</legend>
    ${(hasValues ? ofValues : tools).map(
      ({ id, name, sign }) => html`
        <label class="chip">
          <input
            type="radio"
            name="tool"
            value=${id}
            .checked=${live(id === tool)}
            @change=${() => choose(id)}
          />
          <span class=${`sign tool-${id}`} aria-hidden="true">${sign}</span> <span>${name}</span>
        </label>
      `,
    )}
  </fieldset>
`;

const buttons = ({ points, canUndo, undo, clear, copy }: PointEditorView): TemplateResult => html`
  <div class="group">
    <button ?disabled=${!canUndo} @click=${undo}>Undo</button>
    <button ?disabled=${points.length === 0} @click=${clear}>Clear</button>
    <button @click=${copy}>Take the race’s points</button>
  </div>
`;

/** Takes a file that is dropped, which the browser would show in place of the page. */
const receives = (open: (file: File) => void) => ({
  over: (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  },
  drop: (event: DragEvent): void => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    open(file);
  },
});

const asText = ({
  hasValues,
  text,
  problem,
  write,
  read,
  edit,
  open,
}: PointEditorView): TemplateResult => html`
  <form
    class="table"
    @dragover=${receives(open).over}
    @drop=${receives(open).drop}
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      read();
    }}
  >
    <label>
      <span>Points as text: x, y, ${hasValues ? "value from −1 to 1" : "label"}, one a line</span>
      <textarea
        rows="5"
        spellcheck="false"
        placeholder="0.5, -0.25, 1"
        aria-invalid=${problem === "" ? "false" : "true"}
        aria-describedby="points-problem"
        .value=${live(text)}
        @input=${(event: Event) => edit((event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </label>
    <div class="group">
      <button>Use these points</button>
      <button type="button" @click=${write}>Write them out</button>
    </div>
    <p class="problem" id="points-problem" role="alert" ?hidden=${problem === ""}>${problem}</p>
  </form>
`;
