import { quoted } from "../engine/grammar/reader.js";
import { readFileSync } from "node:fs";
import { ConfigError, loadEngine } from "../engine/index.js";
import { hint } from "../engine/validation/suggest.js";
import { readArguments } from "./arguments.js";
import type { Command, CommandGroup } from "./command.js";
import { collapse } from "./commands/collapse.js";
import { draw } from "./commands/draw.js";
import { dying } from "./commands/dying.js";
import { evaluate } from "./commands/eval.js";
import { facts } from "./commands/facts.js";
import { flow } from "./commands/flow.js";
import { list } from "./commands/list.js";
import { race } from "./commands/race.js";
import { softmax } from "./commands/softmax.js";
import { xor } from "./commands/xor.js";
import { commandHelp, groupHelp, help } from "./help.js";
import { toJson } from "../engine/export/numbers/json.js";

const commands = [list, evaluate, facts, flow, race, xor, collapse, dying, softmax, draw];

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

/** The command of a name; throws ConfigError if there is none. `what` says what the name is of. */
function named<Named extends { name: string }>(all: readonly Named[], name: string, what: string) {
  const found = all.find((it) => it.name === name);
  const names = all.map((it) => it.name);
  if (!found) throw new ConfigError(`unknown ${what} ${quoted(name)}${hint(name, names)}`);
  return found;
}

/** Runs a group's command line, without the group's name. */
async function runMember(group: CommandGroup, args: readonly string[]): Promise<string> {
  const [name, ...rest] = args;
  const members = await group.members();
  if (name === "--help" || name === "-h") return groupHelp(group, members);
  const what = group.operand.replaceAll(/[<>]/g, "");
  if (name === undefined || name.startsWith("-")) {
    const names = members.map((it) => it.name).join(", ");
    throw new ConfigError(`${group.name} needs a ${what}: ${names}`);
  }
  return runCommand(named(members, name, what), rest);
}

async function runCommand(command: Command, args: readonly string[]): Promise<string> {
  const given = readArguments(args, command.options);
  if (given.flags.has("help")) return helpOf(command);
  if (given.flags.has("version")) return version();
  const { data, text } = await command.run(await loadEngine(), given);
  return given.flags.has("json") ? toJson(data) : text();
}

/** Runs a command line and returns what to print. Throws ConfigError on bad input. */
export async function run(args: readonly string[]): Promise<string> {
  const [name, ...rest] = args;
  if (name === undefined || name.startsWith("-")) return withoutCommand(args);
  const command = named<Command | CommandGroup>(commands, name, "command");
  return "members" in command ? runMember(command, rest) : runCommand(command, rest);
}
