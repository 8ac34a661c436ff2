// What the command line says of itself.

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../lib/shell.mjs";

/** The names that a help lists, one a line. */
const listedIn = (/** @type {string} */ help) =>
  [...help.matchAll(/^ {2}([a-z][\w-]*)/gm)].map(([, name = ""]) => name);

/** The help of the command in lib/, of each of its subcommands, and of each figure that it draws, in their order. */
export async function commandHelp() {
  const file = pathToFileURL(join(root, "lib", "cli", "run.js")).href;
  const { run } = /** @type {{ run: (args: string[]) => Promise<string> }} */ (await import(file));
  const general = await run(["--help"]);
  const figures = listedIn(await run(["draw", "--help"])).map((figure) => `draw ${figure}`);
  const helps = [...listedIn(general), ...figures].map(async (name) => ({
    name,
    help: await run([...name.split(" "), "--help"]),
  }));
  return { general, commands: await Promise.all(helps) };
}
