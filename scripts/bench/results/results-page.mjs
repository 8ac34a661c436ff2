// The page of results: one HTML file without scripts.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../lib/shell.mjs";
import { rounded, tablesOf } from "./print.mjs";
import { machineName } from "./results.mjs";

/** @typedef {import("./results.mjs").Figure} Figure */
/** @typedef {import("./results.mjs").Results} Results */

/** What a part measures and how; "more" or "less" is said in the heading of each chart. */
const accounts = /** @type {Record<string, { title: string, text: string }>} */ ({
  training: {
    title: "Training",
    text:
      "Epochs a second of processor time: a network of 2, 32, 32, 32 and 1 units on 400 points of two spirals, " +
      "gradient descent on the whole set, cross-entropy, one thread, float unless it says double. All start from " +
      "the same weights, and after 20 epochs all parameters agree with the core's (computed in double) within 1e-5. " +
      "Plot Twist also keeps loss, gradient norms and dead units of its epochs; the peers only train. Their backward " +
      "passes are written by hand, except where it says autograd and in jax-js, which derives it. JavaScript runs in Node.",
  },
  elementwise: {
    title: "Activations",
    text:
      "Nanoseconds of processor time for one value with its slope, over blocks of 4,096 floats in [-4, 4), one " +
      "thread; a library's own cost of a call is included. Values and slopes agree with the core's within 1e-5.",
  },
  sizes: {
    title: "Bytes",
    text: "What the built page sends, compressed with brotli, in thousands of bytes.",
  },
  page: {
    title: "The page",
    text:
      "Measured in headless Chromium, drawing without a graphics processor: the opening race (eight networks, 800 " +
      "epochs each) and ten seeds of it, from the click to the end and to the first frame that shows an epoch; main " +
      "thread a frame while a slider is dragged; memory after races (proportional set sizes).",
  },
  device: {
    title: "The page's own measurement",
    text: 'What "Measure this device" on the page says in Chromium on this machine.',
  },
});

const names = /** @type {Record<string, string>} */ ({
  relu: "ReLU",
  tanh: "tanh",
  sigmoid: "Sigmoid",
  silu: "SiLU",
  mish: "Mish",
  gelu: "GELU",
  gelu_tanh: "GELU, tanh form",
});

const escapes = /** @type {Record<string, string>} */ ({
  "&": "&amp;",
  "<": "&lt;",
  '"': "&quot;",
});
const escaped = (/** @type {string} */ text) =>
  text.replace(/[&<"]/g, (sign) => escapes[sign] ?? "");

/** A bar up to the median, and a line from the least to the greatest; `most` fills the width. */
function bar(/** @type {Figure} */ { median, min, max }, /** @type {number} */ most) {
  const at = (/** @type {number} */ value) => ((100 * value) / most).toFixed(2);
  return (
    `<svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">` +
    `<rect y="2" height="10" width="${at(median)}" /><path d="M${at(min)} 7H${at(max)}" /></svg>`
  );
}

/** One thing that several have been measured at. */
function chart(/** @type {string} */ what, /** @type {readonly Figure[]} */ table) {
  const [{ unit = "", better = "higher" } = {}] = table;
  const most = Math.max(...table.map(({ max }) => max));
  const rows = table.map((figure) => {
    const { who, min, max, median } = figure;
    const own = who.startsWith("Plot Twist") ? ' class="own"' : "";
    const range = `${rounded(min)} to ${rounded(max)}`;
    return (
      `<tr${own}><th scope="row">${escaped(who)}</th><td class="bar">${bar(figure, most)}</td>` +
      `<td class="number" title="${range}">${rounded(median)}</td></tr>`
    );
  });
  const direction = better === "higher" ? "more is better" : "less is better";
  return (
    `<table class="chart"><caption><b>${escaped(names[what] ?? what)}</b> ${unit}, ${direction}</caption>` +
    `<tbody>${rows.join("")}</tbody></table>`
  );
}

/** Things that were measured of one subject only. */
function list(/** @type {readonly Figure[]} */ figures) {
  const rows = figures.map(({ what, unit, min, max, median, rounds, better }) => {
    const range = rounds > 1 ? `${rounded(min)} to ${rounded(max)}` : "";
    const direction = better === "higher" ? "more" : "less";
    const name = what.replace(/^\w+(?=:)/, (id) => names[id] ?? id);
    return (
      `<tr><th scope="row">${escaped(name)}</th><td class="number">${rounded(median)} ${unit}</td>` +
      `<td class="number range">${range}</td><td class="direction">${direction}</td></tr>`
    );
  });
  const head = "<tr><th></th><th>median</th><th>least to greatest</th><th>better</th></tr>";
  return `<table class="list"><thead>${head}</thead><tbody>${rows.join("")}</tbody></table>`;
}

/** The section of a part. */
function section(/** @type {string} */ part, /** @type {readonly Figure[]} */ figures) {
  const { title, text } = accounts[part] ?? { title: part, text: "" };
  const tables = [...tablesOf(figures)];
  const isCompared = tables.some(([, table]) => table.length > 1);
  const content = isCompared
    ? `<div class="charts">${tables.map(([what, table]) => chart(what, table)).join("")}</div>`
    : list(figures);
  return `<section><h2>${title}</h2><p>${escaped(text)}</p>${content}</section>`;
}

/** The page, as HTML. */
export function resultsPage(/** @type {Results} */ results) {
  const { date, machine, versions, missing, figures } = results;
  const inParts = [...new Set(figures.map(({ part }) => part))].map(
    (part) =>
    section(part, figures.filter((figure) => figure.part === part)), // prettier-ignore
  );
  const rounds = Math.max(1, ...figures.map((figure) => figure.rounds));
  const versionList = Object.entries(versions)
    .map(([name, version]) => `<li>${escaped(name)} ${escaped(version)}</li>`)
    .join("");
  const missingList = Object.entries(missing)
    .map(([name, why]) => `<li>${escaped(name)} took no part: ${escaped(why)}.</li>`)
    .join("");
  const tokens = readFileSync(join(root, "web", "styles", "tokens.css"), "utf8");
  const styles = readFileSync(new URL("results.css", import.meta.url), "utf8");
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Plot Twist: how fast it is</title>
<style>${tokens}${styles}</style>
</head>
<body>
<main>
<header>
<h1>How fast Plot Twist is</h1>
<p class="machine">Measured on ${date}: ${escaped(machineName(machine))}.</p>
<p>All were measured in turn, ${rounds === 1 ? "once" : `${rounds} times over`}. A bar ends at the median, the line
across its end runs from the least to the greatest. Compare within this page only: other machines, and this one when it is
busy, give other numbers in other proportions.</p>
${missingList && `<ul class="missing">${missingList}</ul>`}
</header>
${inParts.join("\n")}
<footer><h2>Versions</h2><ul class="versions">${versionList}</ul></footer>
</main>
</body>
</html>
`;
}
