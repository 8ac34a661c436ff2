import { FIELD } from "../../../plot/decision-boundary/classes.js";
import type { Engine, Runner } from "../../../engine/index.js";
import { formatNumber } from "../numbers/format.js";
import { epochs, picture } from "../../first-screen/paired-race.js";
import { lineText, simplify, type Point } from "./path-text.js";
import { rings } from "./rings.js";

/** Side of a picture in its units. */
const side = 1000;

const rounded = (value: number, digits = 3): number => Number(value.toFixed(digits));

/** Points in an order in which each is near the one before, so that the steps between them are short. */
function inShortSteps(points: readonly Point[]): Point[] {
  const left = new Set(points);
  const found: Point[] = [];
  let at: Point = [0, 0];
  const far = ([x, y]: Point): number => Math.hypot(x - at[0], y - at[1]);
  while (left.size > 0) {
    at = [...left].reduce((best, point) => (far(point) < far(best) ? point : best));
    left.delete(at);
    found.push(at);
  }
  return found;
}

/** The points of a class, each a stroke of length 0, whose cap is the mark. */
function marksOf(points: ArrayLike<number>, label: number): string {
  const place = (value: number): number => Math.round(((value / picture.extent + 1) / 2) * side);
  const own: Point[] = [];
  for (let i = 0; i + 2 < points.length; i += 3) {
    if (points[i + 2] === label) own.push([place(points[i]!), place(-points[i + 1]!)]);
  }
  let [x, y] = [0, 0];
  const steps = inShortSteps(own).map(([nextX, nextY]) => {
    const step = `m${nextX - x}${nextY < y ? "" : " "}${nextY - y}h0`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return steps.join("");
}

/** Both classes' points, which the two pictures share. */
const sharedMarks = (points: ArrayLike<number>): string =>
  [0, 1].map((label) => `<path id="points-${label}" d="${marksOf(points, label)}"/>`).join("");

/** The marks of each class over their rims. */
const marks = [0, 1]
  .flatMap((label) =>
    ["rim", "points"].map((kind) => `<use class="${kind}-${label}" href="#points-${label}"/>`),
  )
  .join("");

/** Share of its class's colour that a probability of class 1 has, as in the live picture by day. */
const shareOf = (probability: number): number =>
  rounded(
    FIELD.faintest + (FIELD.strongest.light - FIELD.faintest) * Math.abs(2 * probability - 1),
    2,
  );

/**
 * The field of a network without activation functions, whose logit is a plane: a gradient along the plane's slope.
 * `field` is (size, size) row-major.
 */
function flatField(field: Float32Array, size: number): string {
  const corner = (row: number, column: number): number => {
    const probability = field[row * (size - 1) * size + column * (size - 1)]!;
    return Math.log(probability / (1 - probability));
  };
  const across = corner(0, 1) - corner(0, 0);
  const down = corner(1, 0) - corner(0, 0);
  const middle = (corner(0, 0) + corner(1, 1)) / 2;
  const half = (Math.abs(across) + Math.abs(down)) / 2;
  const scale = half / (across ** 2 + down ** 2);
  const [dx, dy] = [across * scale, down * scale];
  const place = { x1: 0.5 - dx, y1: 0.5 - dy, x2: 0.5 + dx, y2: 0.5 + dy };
  const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));
  const stop = (label: number, offset: number, share: number): string =>
    `<stop class="class-${label}" offset="${rounded(offset)}" stop-opacity="${share}"/>`;
  const even = (half - middle) / (2 * half);
  const stops = [
    stop(0, 0, shareOf(sigmoid(middle - half))),
    stop(0, even, FIELD.faintest),
    stop(1, even, FIELD.faintest),
    stop(1, 1, shareOf(sigmoid(middle + half))),
  ];
  const ends = Object.entries(place).map(([name, value]) => `${name}="${rounded(value)}"`);
  return (
    `<linearGradient id="flat-field" ${ends.join(" ")}>${stops.join("")}</linearGradient>` +
    `<path fill="url(#flat-field)" d="M0 0h${side}v${side}H0z"/>`
  );
}

/** The regions of class 1, whose outlines are the decision boundary. */
const regions = (field: Float32Array, size: number): string =>
  rings(field, size, 0.5, side)
    .map((ring) => lineText(simplify([...ring, ring[0]!], 1).slice(0, -1), "z"))
    .join("");

function panel(runner: Runner, title: string, isFlat: boolean): string {
  const { resolution, extent } = picture;
  const field = runner.boundary(resolution, extent);
  const outline = `<path class="${isFlat ? "" : "class-1 "}doubt" d="${regions(field, resolution)}"/>`;
  const ground = isFlat
    ? sharedDefinitions(runner) + flatField(field, resolution)
    : `<path class="class-0" d="M0 0h${side}v${side}H0z"/>`;
  const sentence = `${title}: two spirals of points and where the network draws the line`;
  const share = formatNumber(runner.accuracy * 100, ".1f");
  return (
    `<div><p class="name">${title}</p><svg viewBox="0 0 ${side} ${side}" role="img" aria-label="${sentence}">` +
    `${ground}${outline}${marks}</svg><p class="readout"><strong>${share} %</strong> right</p></div>`
  );
}

const sharedDefinitions = (runner: Runner): string =>
  `<defs>${sharedMarks(runner.points())}</defs>`;

/** The first screen at its last epoch: both networks with their decision boundaries. */
export function pairedRaceStill(engine: Engine): string {
  const race = engine.createRace({ activations: ["identity", "gelu"], epochs });
  race.advance(epochs);
  const [flat, bent] = race.runners as [Runner, Runner];
  const name = bent.label.replace(/ .*/, "");
  const panels =
    panel(flat, "Without activation functions", true) + panel(bent, `With ${name}`, false);
  race.dispose();
  return `<div class="pair">${panels}</div><div class="controls"></div>`;
}
