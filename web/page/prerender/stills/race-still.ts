import { extent } from "d3-array";
import type { Sources } from "../numbers/numbers.js";
import { type Frame, grid, key, picture, scaleX, scaleY, short, strokeOf } from "./svg.js";

const columns = 240;

/** The lowest and the highest loss of each stretch of epochs, at most `columns` stretches; keeps spikes. */
function decimate(losses: readonly number[]): { epoch: number; loss: number }[] {
  const stretch = Math.max(1, Math.ceil(losses.length / columns));
  const kept: { epoch: number; loss: number }[] = [];
  for (let start = 0; start < losses.length; start += stretch) {
    const part = losses
      .slice(start, start + stretch)
      .map((loss, i) => ({ epoch: start + i, loss }));
    part.sort((a, b) => a.loss - b.loss);
    const ends = part.length > 1 ? [part[0]!, part.at(-1)!] : part;
    kept.push(...ends.sort((a, b) => a.epoch - b.epoch));
  }
  return kept;
}

/** Label of 10^value on the axis; empty between powers of ten. */
const power = (value: number): string => {
  if (!Number.isInteger(value)) return "";
  const digits = String(Math.round(value)).replace("-", "−");
  return value === 0 ? "1" : `10<tspan dy="-5" font-size="9">${digits}</tspan>`;
};

/** The loss curves of a preset's race on a logarithmic axis. */
export function raceStill({ engine, races }: Sources, preset: string): string {
  const { activations } = engine.catalogue();
  const nameOf = (id: string) => activations.find((row) => row.id === id)?.name ?? id;
  const runners = Object.entries(races[preset]!);
  const epochs = Math.max(...runners.map(([, { losses }]) => losses.length));
  const [least, most] = extent(runners.flatMap(([, { losses }]) => losses)) as [number, number];
  const [low, high] = [Math.log10(least), Math.log10(most)];
  const frame: Frame = { width: 960, height: 400, x: [0, epochs], y: [low - 0.1, high + 0.1] };
  const curves = runners.map(([id, { losses }]) => {
    const points = decimate(losses).map(({ epoch, loss }) => {
      return `${short(scaleX(frame, epoch))} ${short(scaleY(frame, Math.log10(loss)))}`;
    });
    return `<path class="curve" d="M${points.join("L")}" ${strokeOf(id)}/>`;
  });
  const ids = runners.map(([id]) => id);
  const sentence = `Loss by epoch of ${ids.map(nameOf).join(", ")}`;
  const content = grid(frame, power) + curves.join("");
  return picture(frame, "Loss, by epoch", sentence, content) + key(ids, nameOf);
}
