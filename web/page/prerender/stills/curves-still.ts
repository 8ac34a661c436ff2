import { extent } from "d3-array";
import type { Engine, ExploreResult } from "../../../engine/index.js";
import { colorOf, type Frame, grid, key, picture, scaleX, scaleY, short, strokeOf } from "./svg.js";

type CurveOutput = "value" | "slope";
const range = { from: -5, to: 5, samples: 121 } as const;

/** The path of a curve, with a gap at each jump. */
function path(frame: Frame, { x, breaks, ...of }: ExploreResult, quantity: CurveOutput): string {
  const y = of[quantity];
  const lifted = new Set([...breaks].filter((index) => y[index] !== y[index - 1]));
  return [...x]
    .map((value, i) => {
      const pen = i === 0 || lifted.has(i) ? "M" : "L";
      return `${pen}${short(scaleX(frame, value))} ${short(scaleY(frame, y[i]!))}`;
    })
    .join("");
}

/** Dots at the jumps of a slope: filled where a limit equals the value `at` the jump, open where it does not. */
function dots(frame: Frame, id: string, { x, breaks, slope }: ExploreResult, at: number): string {
  const dot = (i: number): string => {
    const kind = slope[i] === at ? `fill="${colorOf(id)}"` : `class="dot-open"`;
    const place = `cx="${short(scaleX(frame, x[i]!))}" cy="${short(scaleY(frame, slope[i]!))}"`;
    return `<circle ${place} r="3.5" stroke="${colorOf(id)}" ${kind}/>`;
  };
  return [...breaks]
    .filter((i) => slope[i] !== slope[i - 1])
    .map((i) => dot(i - 1) + dot(i))
    .join("");
}

/** f and f' of some functions side by side, on [-5, 5]. */
export function curvesStill(engine: Engine, ids: readonly string[]): string {
  const { activations } = engine.catalogue();
  const nameOf = (id: string) => activations.find((row) => row.id === id)?.name ?? id;
  const samples = ids.map((id) => engine.explore({ activation: id, ...range }));
  const panel = (quantity: CurveOutput, title: string, what: string): string => {
    const [low = 0, high = 1] = extent(samples.flatMap((sample) => [...sample[quantity]]));
    const room = (high - low) * 0.08;
    const y = [Math.min(low, 0) - room, high + room] as const;
    const frame: Frame = { width: 480, height: 300, x: [range.from, range.to], y };
    const curves = ids.map((id, i) => {
      const kinks = quantity === "slope" ? jumpDots(engine, frame, id, samples[i]!) : "";
      return `<path class="curve" d="${path(frame, samples[i]!, quantity)}" ${strokeOf(id)}/>${kinks}`;
    });
    const sentence = `${what} of ${ids.map(nameOf).join(", ")} for x from −5 to 5`;
    return picture(frame, title, sentence, grid(frame) + curves.join(""));
  };
  return panel("value", "f(x)", "Values") + panel("slope", "f′(x)", "Slopes") + key(ids, nameOf);
}

function jumpDots(engine: Engine, frame: Frame, activation: string, sample: ExploreResult): string {
  const first = sample.breaks[0];
  if (first === undefined) return "";
  const { slope } = engine.evaluate({ activation, at: [sample.x[first]!], precision: "double" });
  return dots(frame, activation, sample, slope[0]!);
}
