import type { Option, Options } from "./arguments.js";
import type { Command } from "./command.js";

/** Characters of a line of help. */
const lineWidth = 100;

/** Words in lines of at most `width` characters. */
function wrapped(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines[lines.length - 1];
    if (line === "" || line.length + 1 + word.length <= width) {
      lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

type Row = readonly [left: string, right: string];

/** Two columns; the right one is wrapped. */
function columns(rows: readonly Row[], width = Math.max(...rows.map(([left]) => left.length))) {
  return rows
    .flatMap(([left, right]) =>
      wrapped(right, lineWidth - width - 4).map(
        (line, i) => `  ${(i === 0 ? left : "").padEnd(width)}  ${line}`,
      ),
    )
    .join("\n");
}

const common: Row[] = [
  ["--json", "for programs: every number reads back to the same bits"],
  ["-h, --help", "this text"],
];

const rowOf = ([name, it]: [string, Option]): Row => [
  it.value === undefined ? `--${name}` : `--${name}=${it.placeholder ?? it.value}`,
  it.meaning,
];

/** The options by the question that they answer; those without one come first. */
function optionSections(options: Options): string {
  const entries = Object.entries(options);
  const groups = [...new Set([undefined, ...entries.map(([, { group }]) => group)])];
  const width = Math.max(...[...entries.map(rowOf), ...common].map(([left]) => left.length));
  const sections = groups.map((group) => {
    const rows = entries.filter(([, it]) => it.group === group).map(rowOf);
    if (group === undefined) return rows.length > 0 ? columns(rows, width) : undefined;
    return `${group}\n${columns(rows, width)}`;
  });
  return [...sections.filter((it) => it !== undefined), columns(common, width)].join("\n\n");
}

/** How to use one command. */
export function commandHelp({ name, operand, summary, example, options }: Command): string {
  const usage = ["plot-twist", name, operand, "[options]"].filter(Boolean).join(" ");
  return `${summary}.\n\nUsage: ${usage}\n\n${optionSections(options)}\n\nExample: ${example}`;
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
