// Keeps the figures that the page shows beside those of a visitor's device.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../lib/shell.mjs";
import { loadCore } from "../core.mjs";
import { medianOf, machineName } from "./results.mjs";

const file = join(root, "web", "page", "device-speed", "reference.json");

/** The activations of the table. */
const activations = ["relu", "tanh", "gelu"];

/**
 * Writes reference.json from results that have the parts "training", "elementwise" and "device".
 *
 * @param {import("./results.mjs").Results} results
 */
export async function recordReference(results) {
  const catalogue = (await loadCore()).catalogue();
  const rows = activations.map((activation) => {
    const median = (/** @type {string} */ part, /** @type {string} */ who, what = activation) =>
      Number(medianOf(results, { part, who, what }).toPrecision(3));
    const beside = (/** @type {string} */ part, /** @type {string} */ shown) => ({
      page: median("device", "Plot Twist", `${activation}: ${shown}`),
      pytorch: median(part, "PyTorch, autograd"),
      numpy: median(part, "NumPy"),
    });
    return {
      activation,
      name: catalogue.activations.find(({ id }) => id === activation)?.name ?? activation,
      training: beside("training", "epochs a second"),
      elementwise: beside("elementwise", "value and slope"),
    };
  });
  const { date, machine, versions } = results;
  const { Chromium = "", "PyTorch, autograd": pytorch = "", NumPy: numpy = "" } = versions;
  const reference = {
    date,
    machine: machineName(machine),
    versions: { Chromium, pytorch, numpy },
    rows,
  };
  writeFileSync(file, `${JSON.stringify(reference, null, 2)}\n`);
  console.log("The reference of the page is in web/page/device-speed/reference.json.");
}
