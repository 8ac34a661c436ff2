import type { Engine, Runner } from "../../../engine/index.js";
import { contour } from "../../../plot/decision-boundary/contour.js";
import { pairedRace, picture } from "../numbers/paired-race.js";
import { short } from "./svg.js";

const side = 300;

/** The cells of class 1 as one path, a bar for each run of cells in a row. `field` is (size, size) row-major. */
function fieldOf(field: Float32Array, size: number): string {
  const cell = side / size;
  let path = "";
  for (let row = 0; row < size; row++) {
    for (let from = 0; from < size; from++) {
      if (field[row * size + from]! < 0.5) continue;
      let to = from;
      while (to < size && field[row * size + to]! >= 0.5) to++;
      const width = short((to - from) * cell);
      path += `M${short(from * cell)} ${short(row * cell)}h${width}v${short(cell)}h-${width}z`;
      from = to;
    }
  }
  return path;
}

/** The line at which both classes have probability 1/2. */
const lineOf = (field: Float32Array, size: number): string =>
  contour(field, size, 0.5)
    .map((ends) => ends.map((end) => short(end * side)))
    .map(([x0, y0, x1, y1]) => `M${x0} ${y0}L${x1} ${y1}`)
    .join("");

/** The points of a class, each a stroke of length 0, whose cap is the mark. */
function marksOf(points: ArrayLike<number>, label: number): string {
  const place = (value: number): string => short(((value / picture.extent + 1) / 2) * side);
  let path = "";
  for (let i = 0; i + 2 < points.length; i += 3) {
    if (points[i + 2] === label) path += `M${place(points[i]!)} ${place(-points[i + 1]!)}h0`;
  }
  return path;
}

function panel(runner: Runner, title: string): string {
  const { resolution, extent } = picture;
  const field = runner.boundary(resolution, extent);
  const points = runner.points();
  const frame = `width="${side}" height="${side}"`;
  const paths = [
    `<rect class="field-0" ${frame}/>`,
    `<path class="field-1" d="${fieldOf(field, resolution)}"/>`,
    `<path class="doubt" d="${lineOf(field, resolution)}"/>`,
    ...[0, 1].map((label) => `<path class="points-${label}" d="${marksOf(points, label)}"/>`),
  ];
  const sentence = `${title}: two spirals of points and where the network draws the line`;
  return (
    `<div><p class="name">${title}</p><svg viewBox="0 0 ${side} ${side}" role="img" aria-label="${sentence}">` +
    `${paths.join("")}</svg></div>`
  );
}

/** The first screen at its last epoch: both networks with their decision boundaries. */
export function pairedRaceStill(engine: Engine): string {
  const [flat, bent] = pairedRace(engine).runners as [Runner, Runner];
  return (
    panel(flat, "Without activation functions") +
    panel(bent, `With ${bent.label.replace(/ .*/, "")}`)
  );
}
