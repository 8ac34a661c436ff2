// Builds the page and serves it. Usage: npm start [-- --port N]

import { join } from "node:path";
import { parseArgs } from "node:util";
import { make } from "../build/builds.mjs";
import { probe, serve } from "./serve.mjs";
import { Failure, root, script, seconds } from "../lib/shell.mjs";
import { setUp } from "../setup/setup.mjs";

const usage = "Usage: npm start [-- --port N]";

/**
 * The requested port: of `npm start -- --port N`, or of `npm start --port N`, where npm turns the option into
 * an environment variable and, from version 11, passes on only the number.
 */
function wantedPort() {
  const fromNpm = process.env.npm_config_port;
  let text;
  try {
    const options = /** @type {const} */ ({ port: { type: "string" } });
    const allowPositionals = fromNpm === "true";
    const { values, positionals } = parseArgs({ options, allowPositionals });
    text = values.port ?? positionals[0] ?? fromNpm ?? "8080";
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : String(error)}. ${usage}`);
  }
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new Failure(`The port must be a whole number from 0 to 65535, got "${text}".`);
  }
  return port;
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
