// What holds of a figure in every state, in words about what breaks it. Runs in the page.
import type { AxeResults, ContextSpec, RunOptions } from "axe-core";

declare const axe: { run(context: ContextSpec, options: RunOptions): Promise<AxeResults> };

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Loads axe, which stands beside the page. */
function loadAxe(): Promise<unknown> {
  if ("axe" in globalThis) return Promise.resolve();
  const script = document.createElement("script");
  script.src = "axe.js";
  document.head.append(script);
  return new Promise((resolve) => (script.onload = resolve));
}

/** Rules of WCAG 2.2 A and AA that the page breaks, by axe: "rule: element: what to do". */
async function axeBreaches(): Promise<string[]> {
  await loadAxe();
  const { violations } = await axe.run(document, {
    runOnly: { type: "tag", values: tags },
    rules: { "target-size": { enabled: true } },
    resultTypes: ["violations"],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary, any }) => {
      const others = any.flatMap(({ relatedNodes }) => relatedNodes ?? []);
      const near = [...new Set(others.map(({ target }) => target.join(" ")))];
      return `${id}: ${target.join(" ")}: ${failureSummary} ${near.join(", ")}`;
    }),
  );
}

const nameOf = (element: Element): string =>
  `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`;

/** Elements whose text is cut, apart from those that say so with an ellipsis and a title, and those for ears alone. */
function cutTexts(root: ParentNode): string[] {
  return [...root.querySelectorAll<HTMLElement>("button, label, p, li, summary, th, td, h3, legend, output, span")] // prettier-ignore
    .filter((element) => {
      const { overflowX, overflowY, textOverflow, display } = getComputedStyle(element);
      if (display === "inline" || textOverflow === "ellipsis" || element.matches(".hidden")) return false; // prettier-ignore
      const isCut = (overflow: string, all: number, seen: number) =>
        ["hidden", "clip"].includes(overflow) && seen > 1 && all > seen + 1;
      return (
        isCut(overflowX, element.scrollWidth, element.clientWidth) ||
        isCut(overflowY, element.scrollHeight, element.clientHeight)
      );
    })
    .map((element) => `cut: ${nameOf(element)}`);
}

/** Distances of text that a reader may set: WCAG 2.2, 1.4.12. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** What is lost when a reader sets the distances of text. */
async function spacingBreaches(figure: Element): Promise<string[]> {
  const root = figure.shadowRoot!;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(spacing);
  const before = root.adoptedStyleSheets;
  root.adoptedStyleSheets = [...before, sheet];
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const wide = wideBreaches(figure).map((each) => `with text spacing, ${each}`);
  const cut = cutTexts(root).map((each) => `with text spacing, ${each}`);
  root.adoptedStyleSheets = before;
  return [...wide, ...cut];
}

/** Whether an element is inside one that scrolls or cuts what is too wide. */
function isHeld(element: Element): boolean {
  const { parentElement } = element;
  if (!parentElement) return false;
  return getComputedStyle(parentElement).overflowX !== "visible" || isHeld(parentElement);
}

/** What makes the page scroll sideways: beyond the end of its lines. */
function wideBreaches(figure: Element): string[] {
  const main = document.querySelector("main")!;
  const { left, right } = main.getBoundingClientRect();
  const isLeftward = getComputedStyle(main).direction === "rtl";
  const sticksOut = (box: DOMRect): boolean =>
    isLeftward ? box.left < left - 1 && box.width > 0 : box.right > right + 1;
  return [...figure.shadowRoot!.querySelectorAll("*")]
    .filter((each) => sticksOut(each.getBoundingClientRect()) && !isHeld(each))
    .map((each) => `sideways in ${main.clientWidth} px: ${nameOf(each)}`);
}

/** Everything that is wrong with a figure as it stands. */
export const breaches = async (figure: Element): Promise<string[]> => [
  ...(await axeBreaches()),
  ...wideBreaches(figure),
  ...cutTexts(figure.shadowRoot!),
  ...(await spacingBreaches(figure)),
];
