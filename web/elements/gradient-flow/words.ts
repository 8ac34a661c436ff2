import type { GradientFlowResult, HealthLimits } from "../../engine/index.js";
import { formatMeasure, formatPower, type HealthName } from "../../plot/index.js";

const power = (value: number): string => formatPower(Math.round(Math.log10(value)));

/** The states and their limits, as printed under the figure. */
export const legend = (limits: HealthLimits): readonly { health: HealthName; range: string }[] => [
  { health: "healthy", range: `${power(limits.healthyFrom)} to ${power(limits.explodingFrom)}` },
  { health: "fading", range: `${power(limits.fadingFrom)} to ${power(limits.healthyFrom)}` },
  { health: "vanishing", range: `below ${power(limits.fadingFrom)}` },
  { health: "exploding", range: `above ${power(limits.explodingFrom)}` },
];

/** What reaches the first layer of one network, and why, from its measured numbers. */
export function diagnose(name: string, flow: GradientFlowResult): string {
  const layers = flow.measured.length;
  const state = flow.health[0];
  const received = formatMeasure(flow.measured[0]);
  const slope = formatMeasure(flow.bound[layers - 1]);
  const start = `With ${name}, layer 1 receives ${received} of the output’s gradient: ${state}`;
  if (state === "healthy") return `${start}.`;
  if (state === "exploding") return `${start}; these weights enlarge it from layer to layer.`;
  if (flow.bound[layers - 1] < 1) return `${start}, for its slope is at most ${slope}.`;
  return `${start}, though its slope reaches ${slope}: here weights and flat stretches shrink it.`;
}

/** The same for a screen reader, layer by layer from the output. */
export function describeLayers(name: string, flow: GradientFlowResult): string {
  const layers = flow.health.map((health, i) => `layer ${i + 1} ${formatMeasure(flow.measured[i])} ${health}`); // prettier-ignore
  return `${name}, gradients from output to input: ${layers.reverse().join(", ")}.`;
}
