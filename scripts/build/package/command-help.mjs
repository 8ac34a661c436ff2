// What the command line says of itself.

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../lib/shell.mjs";

/** The help of the command in lib/, and of each of its subcommands, in their order. */
export async function commandHelp() {
  const file = pathToFileURL(join(root, "lib", "cli", "run.js")).href;
  const { run } = /** @type {{ run: (args: string[]) => Promise<string> }} */ (await import(file));
  const general = await run(["--help"]);
  const names = [...general.matchAll(/^ {2}([a-z]\w*)/gm)].map(([, name = ""]) => name);
  const helps = names.map(async (name) => ({ name, help: await run([name, "--help"]) }));
  return { general, commands: await Promise.all(helps) };
}
