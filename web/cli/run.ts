import { readFileSync } from "node:fs";
import { ConfigError, loadEngine } from "../engine/index.js";
import { hint } from "../engine/validation/suggest.js";
import { readArguments } from "./arguments.js";
import type { Command } from "./command.js";
import { collapse } from "./commands/collapse.js";
import { dying } from "./commands/dying.js";
import { evaluate } from "./commands/eval.js";
import { flow } from "./commands/flow.js";
import { list } from "./commands/list.js";
import { race } from "./commands/race.js";
import { softmax } from "./commands/softmax.js";
import { xor } from "./commands/xor.js";
import { commandHelp, help } from "./help.js";
import { toJson } from "../engine/export/numbers/json.js";

const commands: readonly Command[] = [list, evaluate, flow, race, xor, collapse, dying, softmax];

function version(): string {
  const file = new URL("../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

/** Without a command: help, the version, or a complaint. */
function withoutCommand(args: readonly string[]): string {
  const { flags } = readArguments(args, {});
  if (flags.has("help")) return help(commands);
  if (flags.has("version")) return version();
  const names = commands.map((it) => it.name);
  const all = `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
  throw new ConfigError(`name a command: ${all} (plot-twist --help tells more)`);
}

async function helpOf(command: Command): Promise<string> {
  const { described, options } = command;
  return commandHelp(command, described?.((await loadEngine()).catalogue()) ?? options);
}

/** Runs a command line and returns what to print. Throws ConfigError on bad input. */
export async function run(args: readonly string[]): Promise<string> {
  const [name, ...rest] = args;
  if (name === undefined || name.startsWith("-")) return withoutCommand(args);
  const names = commands.map((it) => it.name);
  const command = commands.find((it) => it.name === name);
  if (!command) throw new ConfigError(`unknown command '${name}'${hint(name, names)}`);
  const given = readArguments(rest, command.options);
  if (given.flags.has("help")) return helpOf(command);
  if (given.flags.has("version")) return version();
  const { data, text } = command.run(await loadEngine(), given);
  return given.flags.has("json") ? toJson(data) : text();
}
