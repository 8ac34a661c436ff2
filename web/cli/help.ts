import type { Option, Options } from "./arguments.js";
import type { Command, CommandGroup } from "./command.js";

type Row = readonly [left: string, right: string];

/** Characters of a line of help. */
const lineWidth = 100;

/** Lines of at most `width` characters; `default` and its value stay together. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/(?<!\bdefault) /)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

const widthOf = (rows: readonly Row[]) => Math.max(...rows.map(([left]) => left.length));

/** Two columns: the left one `width` characters wide, the right one wrapped. */
function columns(rows: readonly Row[], width = widthOf(rows)): string {
  const linesOf = ([left, right]: Row) =>
    wrapped(right, lineWidth - width - 4).map(
      (line, i) => `  ${(i === 0 ? left : "").padEnd(width)}  ${line}`,
    );
  return rows.flatMap(linesOf).join("\n");
}

const common: readonly Row[] = [
  ["--json", "for programs: every number reads back to the same bits"],
  ["-h, --help", "this text"],
];

/** Explanations of placeholders for values that are more than a word or a number. */
const values: readonly Row[] = [
  ["FUNCTION", "gelu, elu(alpha=2), or a formula with its parameters behind it: 'a*x;a=2'"],
  ["FUNCTIONS", "gelu, elu(alpha=2), or formulas: 'relu,max(0,min(x,1)),a*x;a=2'"],
  ["FORMULA", "of x, with its parameters behind it: 'a*x;a=2'"],
  ["NAMES", "between commas; some may be empty: relu,,tanh"],
  ["NUMBERS", "between commas: 0.1,-2,1e-3"],
  ["INTEGERS", "between commas: 2,32,1"],
  ["POINTS", "x, y and label of each between commas, or a file with a table of them: points.csv"],
  ["SEEDS", "integers and ranges of them: 0..9,42"],
];

const rowOf = ([name, { value, meaning, details = [] }]: [string, Option]): Row => [
  value === undefined ? `--${name}` : `--${name}=${value}`,
  details.length > 0 ? `${meaning} [${details.join("; ")}]` : meaning,
];

/** Options under their headings; those without a heading come first. */
function optionSections(options: Options): string[] {
  const entries = Object.entries(options);
  const width = widthOf([...entries.map(rowOf), ...common]);
  const groups = [...new Set([undefined, ...entries.map(([, { group }]) => group)])];
  const sections = groups.map((group) => {
    const rows = entries.filter(([, option]) => option.group === group).map(rowOf);
    if (group === undefined) return columns([...rows, ...common], width);
    return `${group}\n${columns(rows, width)}`;
  });
  const used = new Set(entries.map(([, { value }]) => value));
  const legend = values.filter(([value]) => used.has(value));
  return legend.length > 0 ? [...sections, columns(legend, width)] : sections;
}

/** Help for one command; `options` are those that it lists. */
export function commandHelp(
  { group, name, operand, summary, example }: Command,
  options: Options,
): string {
  const usage = ["plot-twist", group, name, operand, "[options]"].filter(Boolean).join(" ");
  return [
    wrapped(`${summary}.`, lineWidth).join("\n"),
    `Usage: ${usage}`,
    ...optionSections(options),
    `Example: ${example}`,
  ].join("\n\n");
}

const listed = (commands: readonly (Command | CommandGroup)[]): Row[] =>
  commands.map((it) => [[it.name, it.operand].filter(Boolean).join(" "), it.summary]);

/** Help for a group of commands. */
export const groupHelp = ({ name, operand, summary }: CommandGroup, members: readonly Command[]) =>
  [
    wrapped(`${summary}.`, lineWidth).join("\n"),
    `Usage: plot-twist ${name} ${operand} [options]`,
    columns(listed(members)),
    `\`plot-twist ${name} ${operand} --help\` lists its options.`,
  ].join("\n\n");

/** Help without a command: the list of commands. */
export function help(commands: readonly (Command | CommandGroup)[]): string {
  const rows = listed(commands);
  return [
    "Activation functions, computed by the core of Plot Twist.",
    "Usage: plot-twist <command> [options]",
    columns(rows),
    columns([...common, ["--version", "the version"]]),
    "`plot-twist <command> --help` lists a command's options.",
  ].join("\n\n");
}
