import type { Options } from "./arguments.js";
import type { Command } from "./command.js";

const columns = (rows: readonly (readonly [string, string])[]) => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
};

const common: [string, string][] = [
  ["--json", "for programs: every number reads back to the same bits"],
  ["-h, --help", "this text"],
];

const optionRows = (options: Options) =>
  Object.entries(options).map(([name, it]): [string, string] => [
    it.value === undefined ? `--${name}` : `--${name}=${it.value}`,
    it.meaning,
  ]);

/** How to use one command. */
export function commandHelp({ name, operand, summary, example, options }: Command): string {
  const usage = ["plot-twist", name, operand, "[options]"].filter(Boolean).join(" ");
  const rows = columns([...optionRows(options), ...common]);
  return `${summary}.\n\nUsage: ${usage}\n\n${rows}\n\nExample: ${example}`;
}

/** What there is. */
export function help(commands: readonly Command[]): string {
  const rows = commands.map((it): [string, string] => [
    [it.name, it.operand].filter(Boolean).join(" "),
    it.summary,
  ]);
  return [
    "Activation functions, computed by the core of Plot Twist.",
    "Usage: plot-twist <command> [options]",
    columns(rows),
    columns([...common, ["--version", "the version"]]),
    "`plot-twist <command> --help` lists a command's options.",
  ].join("\n\n");
}
