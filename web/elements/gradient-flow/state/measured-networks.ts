import {
  saturatedBelow,
  type ExperimentCalls,
  type ExploreResult,
  type GradientFlowResult,
} from "../../../engine/index.js";
import type { SeriesStyle, SlopeHistogram } from "../../../plot/index.js";
import { checkCount } from "../../shared/settings/counts.js";
import { flowConfig, networkCount, stateBefore, type FlowState } from "./flow-state.js";

/** One network: its activation, its measurements, and the curve of f′ under its histograms. */
export interface Network {
  readonly text: string;
  readonly flow: GradientFlowResult;
  readonly slopes: ExploreResult;
  /** The activation and the measurements before the last remedy. */
  readonly before: { readonly text: string; readonly flow: GradientFlowResult } | undefined;
}

/** Whether the figure shows measurements from before the last remedy. */
export const isRemedyShown = (networks: readonly Network[]): boolean =>
  networks.some(({ before }) => before !== undefined);

/** Samples of f′ in each bin of the histograms. */
const SAMPLES_A_BIN = 8;

/**
 * Requests all measurements that the figure shows; undefined if a newer request replaced this one. Throws
 * ConfigError for too many activations, or none.
 */
export async function measure(
  client: ExperimentCalls,
  state: FlowState,
  channel: string,
): Promise<readonly Network[] | undefined> {
  checkCount("activations", state.activations, networkCount);
  const past = stateBefore(state);
  const networks = await Promise.all(
    state.activations.map(async (text, index) => {
      const config = flowConfig(state, text);
      const formerText = past?.activations[index];
      const former = past && formerText !== undefined ? flowConfig(past, formerText) : undefined;
      const isChanged = former && JSON.stringify(former) !== JSON.stringify(config);
      const [flow, before] = await Promise.all([
        client.gradientFlow(config, `${channel} flow ${index}`),
        isChanged ? client.gradientFlow(former, `${channel} before ${index}`) : undefined,
      ]);
      if (!flow || (isChanged && !before)) return undefined;
      const slopes = await client.explore(
        { activation: config.activation, from: flow.histogramFrom, to: flow.histogramTo, samples: SAMPLES_A_BIN * flow.bins + 1 }, // prettier-ignore
        `${channel} slopes ${index}`,
      );
      if (!slopes) return undefined;
      const ghost = formerText !== undefined && before ? { text: formerText, flow: before } : undefined; // prettier-ignore
      return { text, flow, slopes, before: ghost };
    }),
  );
  return networks.every((network) => network !== undefined) ? networks : undefined;
}

/** The histogram of a layer's pre-activations, with the curve of f′. */
export function histogramOf(
  { flow, slopes }: Network,
  layer: number,
  style: SeriesStyle,
): SlopeHistogram {
  return {
    curve: { x: slopes.x, y: slopes.slope, breaks: slopes.breaks },
    style,
    shares: flow.histogram.subarray(layer * flow.bins, (layer + 1) * flow.bins),
    from: flow.histogramFrom,
    to: flow.histogramTo,
    below: flow.below[layer]!,
    above: flow.above[layer]!,
    flatBelow: saturatedBelow,
  };
}
