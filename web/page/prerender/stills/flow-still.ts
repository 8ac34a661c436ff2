import type { Engine } from "../../../engine/index.js";
import { formatNumber } from "../numbers/format.js";

/** Table of the gradient at each layer relative to the output's, with the layer's health. */
export function flowStill(engine: Engine, ids: readonly string[]): string {
  const { activations } = engine.catalogue();
  const nameOf = (id: string) => activations.find((row) => row.id === id)?.name ?? id;
  const flows = ids.map((activation) => engine.gradientFlow({ activation }));
  const layers = [...flows[0]!.measured.keys()].reverse();
  const head = layers.map((layer) => `<th scope="col" class="numeric">Layer ${layer + 1}</th>`);
  const rows = ids.map((id, row) => {
    const cells = layers.map((layer) => {
      const { measured, health } = flows[row]!;
      return `<td class="numeric">${formatNumber(measured[layer]!, ".2~g")}<br>${health[layer]}</td>`;
    });
    return `<tr><th scope="row">${nameOf(id)}</th>${cells.join("")}</tr>`;
  });
  const columns = `<thead><tr><th scope="col">Output to input</th>${head.join("")}</tr></thead>`;
  return `<section class="scroller" aria-label="Gradient of each layer" tabindex="0"><table>${columns}<tbody>${rows.join("")}</tbody></table></section>`;
}
