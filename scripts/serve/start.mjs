// Builds the page and serves it. Usage: npm start [-- --port N]

import { join } from "node:path";
import { make } from "../build/builds.mjs";
import { probe, serve } from "./serve.mjs";
import { parseOptions, wholeNumber } from "../lib/options.mjs";
import { root, script, seconds } from "../lib/shell.mjs";
import { setUp } from "../setup/setup.mjs";

const usage = "Usage: npm start [-- --port N]";

/**
 * The requested port: of `npm start -- --port N`, or of `npm start --port N`, where npm turns the option into
 * an environment variable and, from version 11, passes on only the number.
 */
function wantedPort() {
  const fromNpm = process.env.npm_config_port;
  const options = /** @type {const} */ ({ port: { type: "string" } });
  const allowPositionals = fromNpm === "true";
  const { values, positionals } = parseOptions({ options, allowPositionals }, usage);
  const text = values.port ?? positionals[0] ?? fromNpm ?? "8080";
  return wholeNumber("The port", text, 0, 65535);
}

await script(async () => {
  const start = performance.now();
  const port = wantedPort();
  await probe(port);
  await setUp("start");
  await make(["page"]);
  const { url } = await serve(join(root, "dist"), port);
  console.log(`\nPlot Twist is at ${url} (ready after ${seconds(start)}; Ctrl+C stops it)`);
});
