// Keeps the figures that the page shows beside those of a visitor's device.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../lib/shell.mjs";
import { loadCore } from "../core.mjs";
import { medianOf, machineName } from "./results.mjs";

const file = join(root, "web", "page", "device-speed", "reference.json");

/** The activations of the table. */
const activations = ["relu", "tanh", "gelu"];

/** Whose figures the table has, by the names of its columns. */
const columns = { core: "Plot Twist, WebAssembly", pytorch: "PyTorch, autograd", numpy: "NumPy" };

/**
 * Writes reference.json from results that have the parts "training" and "elementwise": all its columns were measured
 * in turn, by processor time.
 *
 * @param {import("./results.mjs").Results} results
 */
export async function recordReference(results) {
  const catalogue = (await loadCore()).catalogue();
  const rows = activations.map((what) => {
    const row = (/** @type {string} */ part) =>
      Object.fromEntries(
        Object.entries(columns).map(([column, who]) => {
          return [column, Number(medianOf(results, { part, who, what }).toPrecision(3))];
        }),
      );
    return {
      activation: what,
      name: catalogue.activations.find(({ id }) => id === what)?.name ?? what,
      training: row("training"),
      elementwise: row("elementwise"),
    };
  });
  const { date, machine, versions } = results;
  const { Node: node, [columns.pytorch]: pytorch, [columns.numpy]: numpy } = versions;
  const reference = {
    date,
    machine: machineName(machine),
    versions: { node, pytorch, numpy },
    rows,
  };
  writeFileSync(file, `${JSON.stringify(reference, null, 2)}\n`);
  console.log("The reference of the page is in web/page/device-speed/reference.json.");
}
