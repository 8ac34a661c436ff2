import { html, nothing, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type {
  ActivationInfo,
  DescribeResult,
  InspectResult,
  Smoothness,
} from "../../../engine/index.js";
import { rangeIn } from "../../shared/functions/range-words.js";
import { formatBrief as brief, formatMeasure, formatPlace as place } from "../../../plot/index.js";

/** The range of values as intervals, closed at ends that are reached. */
export const rangeWords = (facts: InspectResult): string =>
  rangeIn(facts, brief) || "none: it is a number nowhere";

const classes: Readonly<Record<Smoothness, string>> = {
  jump: "it jumps",
  continuous: "continuous (C⁰)",
  once: "once differentiable (C¹)",
  smooth: "smooth: slope and curvature are continuous",
};

/** The quantity that jumps at the worst break, by the class of smoothness. */
const broken: Readonly<Partial<Record<Smoothness, string>>> = {
  jump: "its value",
  continuous: "its slope",
  once: "its curvature",
};

/** The class of smoothness, with its worst break: "continuous (C⁰): its slope jumps at x = 0 from 0 to 1". */
export function smoothnessWords({
  smoothness,
  breakAt,
  breakLeft,
  breakRight,
}: InspectResult): string {
  const what = broken[smoothness];
  if (smoothness === "jump" && Math.abs(breakLeft) + Math.abs(breakRight) === Infinity) {
    return `it has a pole at x = ${place(breakAt)}`;
  }
  if (smoothness === "jump" && Number.isNaN(breakLeft + breakRight)) {
    return `it has no limit at x = ${place(breakAt)}`;
  }
  if (what === undefined || !Number.isFinite(breakAt)) return classes[smoothness];
  const from = `from ${brief(breakLeft)} to ${brief(breakRight)}`;
  return `${classes[smoothness]}: ${what} jumps at x = ${place(breakAt)} ${from}`;
}

/** The intervals in which a function falls, several of them: 1/x falls on each side of its pole. */
function stretches(falls: ArrayLike<number>): string {
  const inner = Array.from(falls).slice(1, -1);
  const isAllBut = inner.every((end, i) => i % 2 === 0 || end === inner[i - 1]);
  const isWhole = falls[0] === -Infinity && falls[falls.length - 1] === Infinity;
  if (!isAllBut || !isWhole) return "in several places";
  if (inner.length === 2) return `on each side of x = ${place(inner[0] ?? 0)}`;
  return `between ${inner.length / 2} places where it jumps up`;
}

/** Whether a function is monotone: "yes: it never falls", or where it falls. */
export function monotoneWords({ monotone, falls }: InspectResult): string {
  if (monotone) return "yes: it never falls";
  const [from, to] = falls;
  if (from === undefined || to === undefined) return "no: it falls at a jump";
  if (falls.length > 2) return `no: it falls ${stretches(falls)}`;
  if (from === -Infinity && to === Infinity) return "no: it falls everywhere";
  if (from === -Infinity) return `no: it falls up to x = ${place(to)}`;
  if (to === Infinity) return `no: it falls from x = ${place(from)} on`;
  return `no: it falls from x = ${place(from, Math.min(1, to - from))} to ${place(to, Math.min(1, to - from))}`; // prettier-ignore
}

export function slopeWords({ largestSlope, largestSlopeAt }: InspectResult): string {
  if (!Number.isFinite(largestSlope)) return "without bound";
  if (Number.isFinite(largestSlopeAt))
    return `${brief(largestSlope)}, at x = ${place(largestSlopeAt)}`;
  return `${brief(largestSlope)}, towards x = ${largestSlopeAt > 0 ? "∞" : "−∞"}`;
}

/** The asymptote on one side, in words; undefined if there is none. */
function asymptoteOf(slope: number, offset: number): string | undefined {
  if (!Number.isFinite(slope) || !Number.isFinite(offset)) return undefined;
  if (slope === 0) return `y = ${brief(offset)}`;
  const line = slope === 1 ? "x" : slope === -1 ? "−x" : `${brief(slope)} x`;
  return offset === 0
    ? `y = ${line}`
    : `y = ${line} ${offset < 0 ? "−" : "+"} ${brief(Math.abs(offset))}`;
}

export function asymptoteWords(facts: InspectResult): string {
  const left = asymptoteOf(facts.leftSlope, facts.leftOffset);
  const right = asymptoteOf(facts.rightSlope, facts.rightOffset);
  if (left === undefined && right === undefined) return "none";
  if (left === right) return `${left} on both sides`;
  return `${left ?? "none"} on the left, ${right ?? "none"} on the right`;
}

export function saturationWords({ saturatesLeft, saturatesRight }: InspectResult): string {
  if (saturatesLeft && saturatesRight) return "on both sides: the slope goes to 0";
  if (saturatesLeft) return "on the left";
  return saturatesRight ? "on the right" : "nowhere";
}

/** Mean and variance; "none" where there is none. */
function momentWords({ mean, variance, beyond }: InspectResult): string {
  const words = (name: "mean" | "variance", moment: number) => {
    if (Number.isNaN(moment)) return "none";
    if (!beyond.includes(name)) return brief(moment);
    return moment > 0 ? `above ${brief(Number.MAX_VALUE)}` : `below ${brief(-Number.MAX_VALUE)}`;
  };
  return `${words("mean", mean)}, ${words("variance", variance)} for standard normal inputs`;
}

/** How a fact is known: enclosed by interval arithmetic, or sampled. */
type Knowledge = "proved" | "observed";

/** All facts in words, in reading order, and how each is known. */
export function factsOf(
  facts: InspectResult,
): readonly [name: string, words: string, known: Knowledge][] {
  const { zeroCentred, atZero, proved } = facts;
  const known = (...names: string[]): Knowledge =>
    names.every((name) => proved.includes(name)) ? "proved" : "observed";
  return [
    ["Range", rangeWords(facts), known("range")],
    [
      "Zero-centred",
      zeroCentred ? "yes" : `no: f(0) = ${brief(atZero)}, values ${rangeWords(facts)}`,
      known("zeroCentred"),
    ],
    ["Monotone", monotoneWords(facts), known("monotone")],
    ["Smoothness", smoothnessWords(facts), known("smoothness")],
    ["Largest slope", slopeWords(facts), known("largestSlope")],
    ["Saturates", saturationWords(facts), "observed"],
    ["Asymptotes", asymptoteWords(facts), "observed"],
    ["Mean, variance", momentWords(facts), "observed"],
  ];
}

const knowledgeWords: Readonly<Record<Knowledge, string>> = {
  proved: "enclosed by interval arithmetic, to the digits shown",
  observed: "found on samples, not proved",
};

/** The cost of a function: not measured, being measured, or nanoseconds a value. */
export type CostState = "unknown" | "measuring" | number;

/** The panel of facts about one function. */
export const factsPanel = (
  name: string,
  info: ActivationInfo | undefined,
  facts: InspectResult | undefined,
  described: DescribeResult | undefined,
  cost: { state: CostState; measure: () => void },
): TemplateResult => html`
  <section class="facts" aria-label="Facts about ${name}">
    <h3>${name}</h3>
    ${described ? formulaView(described) : nothing}
    <dl>
      ${(facts ? factsOf(facts) : []).map(
        ([term, words, known]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${words} <small class="muted" title=${knowledgeWords[known]}>${known}</small></dd>
          </div>`,
      )}
      <div>
        <dt>Cost</dt>
        <dd>${costView(cost)}</dd>
      </div>
      ${
        info
          ? html`<div>
              <dt>First described</dt>
              <dd>${info.facts.year}: ${info.facts.paper}</dd>
            </div>`
          : nothing
      }
    </dl>
  </section>
`;

/** The formula in mathematical notation and as it is typed, with notes on how it is computed. */
const formulaView = ({ mathml, formula, notes }: DescribeResult): TemplateResult => html`
  <div class="formula" tabindex="0" role="group" aria-label="Formula">
    ${/* The core escapes what was typed. */ unsafeHTML(mathml)}
  </div>
  <p class="typed muted"><code>${formula}</code></p>
  ${notes.map((note) => html`<p class="typed muted">${note}</p>`)}
`;

const costView = ({ state, measure }: { state: CostState; measure: () => void }): TemplateResult =>
  typeof state === "number"
    ? html`<span role="status"
          ><em>measured:</em> ${formatMeasure(state)} ns a value, with slope, in float, on this
          device</span
        >
        <button class="small" @click=${measure}>Again</button>`
    : html`<button class="small" ?disabled=${state === "measuring"} @click=${measure}>
        ${state === "measuring" ? "Measuring…" : "Measure on this device"}
      </button>`;
