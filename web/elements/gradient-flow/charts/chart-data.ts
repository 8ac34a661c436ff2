import type { Catalogue } from "../../../engine/index.js";
import { flowDomain, type FlowChart, type FlowDiagram, type SeriesStyle, type Theme } from "../../../plot/index.js"; // prettier-ignore
import { choiceLabel } from "../../shared/functions/activation-choice.js";
import { seriesStyles } from "../../shared/functions/series-styles.js";
import type { FlowState } from "../state/flow-state.js";
import { histogramOf, type Network } from "../state/measured-networks.js";

/** Line style of each activation by its text, activations from before the last remedy included. */
function styles(networks: readonly Network[], theme: Theme): (text: string) => SeriesStyle {
  const former = networks.flatMap(({ before }) => (before ? [before.text] : []));
  const all = seriesStyles([...networks.map(({ text }) => text), ...former], theme);
  return (text) => all.get(text)!;
}

/** Line style of a network. */
export const styleOf = (
  { text }: Network,
  networks: readonly Network[],
  theme: Theme,
): SeriesStyle => styles(networks, theme)(text);

/** The data of a network's diagram; all diagrams of a figure have the same scale. */
export function diagramOf(
  network: Network,
  networks: readonly Network[],
  { health }: Catalogue,
  theme: Theme,
  { progress, selected }: { progress: number; selected?: number },
): FlowDiagram {
  const style = styleOf(network, networks, theme);
  return {
    measured: network.flow.measured,
    health: network.flow.health,
    limits: health,
    domain: flowDomain(
      networks.map(({ flow }) => flow.measured),
      health,
    ),
    progress,
    selected,
    histogram: (layer) => histogramOf(network, layer, style),
  };
}

/** The data of the chart of all networks. */
export function chartOf(
  networks: readonly Network[],
  { bound, predicted }: FlowState,
  { health, activations }: Catalogue,
  theme: Theme,
  selected: number | undefined,
): FlowChart {
  const style = styles(networks, theme);
  const series = networks.map(({ text, flow, before }) => ({
    label: choiceLabel(text, activations),
    style: style(text),
    measured: flow.measured,
    low: flow.low,
    high: flow.high,
    bound: bound ? flow.bound : undefined,
    predicted: predicted ? flow.predicted : undefined,
    before: before && {
      label: choiceLabel(before.text, activations),
      style: style(before.text),
      measured: before.flow.measured,
    },
  }));
  return { series, limits: health, selected };
}
