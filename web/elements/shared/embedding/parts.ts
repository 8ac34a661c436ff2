/** The parts of figures that a page can style, as `::part(NAME)`: what each is, and the elements in it. */
export const parts = {
  plot: { meaning: "a plot", selector: ".plot" },
  controls: { meaning: "a row of buttons and fields", selector: ".controls, .deck, .toolbar" },
  button: { meaning: "a button", selector: "button" },
  primary: { meaning: "the most important button, beside `button`", selector: "button.primary" },
  field: { meaning: "a menu, number, text or slider", selector: "select, input" },
  choice: { meaning: "a chip that chooses something", selector: ".chip" },
  details: { meaning: "what unfolds in place", selector: "details" },
  table: { meaning: "a table", selector: "table" },
  legend: { meaning: "what colours and patterns mean", selector: ".legend" },
  readout: { meaning: "numbers at the cursor", selector: ".readout" },
  sentence: { meaning: "a sentence about what is shown", selector: ".sentence" },
  problem: { meaning: "the sentence about a failure", selector: ".problem" },
} as const;

const all = Object.values(parts)
  .map(({ selector }) => `:is(${selector}):not([part])`)
  .join(", ");

/** Names the parts under `root` that have no name yet. */
export function nameParts(root: ParentNode): void {
  for (const element of root.querySelectorAll(all)) {
    const names = Object.entries(parts).filter(([, { selector }]) => element.matches(selector));
    element.part.add(...names.map(([name]) => name));
  }
}
