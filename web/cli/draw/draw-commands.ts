import { writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { ConfigError, type Engine } from "../../engine/index.js";
import { localCalls } from "../../elements/shared/picture/local-calls.js";
import { stillFile } from "../../elements/shared/picture/still-file.js";
import type { FigureState } from "../../elements/shared/figure/figure-state.js";
import { reservedWidth } from "../../plot/index.js";
import type { Given } from "../arguments.js";
import { refuseMore, type Answer, type Command } from "../command.js";
import { drawnFigures, type DrawnFigure } from "./drawn-figures.js";
import { lookOptions, splitLook } from "./look-options.js";
import { stateOptions } from "./state-options.js";

/** No font can be measured here: texts get the room that is reserved for them. */
const tools = { measure: reservedWidth, deflate: deflateSync };

function writeOutput(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (reason) {
    const { code = "unknown" } = reason as NodeJS.ErrnoException;
    throw new ConfigError(`--output must be a file that can be written, got '${path}' (${code})`);
  }
}

async function drawn(
  figure: DrawnFigure,
  engine: Engine,
  { fields, positionals }: Given,
): Promise<Answer> {
  refuseMore(`draw ${figure.name}`, positionals.at(0));
  const { look, state: given } = splitLook(fields);
  const { tag, initialState } = figure.still;
  const state = { ...initialState, ...given } as FigureState;
  const sources = { engine, calls: localCalls(engine), catalogue: engine.catalogue() };
  const shown = await figure.still.compute(state, sources);
  const { still, svg } = stillFile(shown, look, tools);
  const file = look.format === "csv" ? shown.csv() : svg;
  if (look.output !== undefined) writeOutput(look.output, file);
  const { title, description, width, height, parts } = still;
  const plots = parts.flatMap(({ name, rect }) => (name === undefined ? [] : [{ name, ...rect }]));
  const data = { figure: tag, state, theme: look.theme, title, description, width, height };
  return {
    data: { ...data, plots, svg },
    text: () => (look.output === undefined ? file : ""),
  };
}

const commandOf = (figure: DrawnFigure): Command => ({
  group: "draw",
  name: figure.name,
  summary: figure.summary,
  example: figure.example,
  options: { ...stateOptions(figure.entries), ...lookOptions },
  run: (engine, given) => drawn(figure, engine, given),
});

/** A command for each figure. */
export const drawCommands: readonly Command[] = drawnFigures.map(commandOf);
