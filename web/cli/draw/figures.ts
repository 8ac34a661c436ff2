import { writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { ConfigError, type Engine } from "../../engine/index.js";
import { dyingStill } from "../../elements/dying-relu/dying-still.js";
import { raceStill } from "../../elements/spiral-race/export/race-still.js";
import { xorStill } from "../../elements/xor-proof/xor-still.js";
import { explorerStill } from "../../elements/activation-explorer/export/explorer-still.js";
import { flowStill } from "../../elements/gradient-flow/export/flow-still.js";
import { localCalls } from "../../elements/shared/picture/local-calls.js";
import { stillFile } from "../../elements/shared/picture/still-file.js";
import type { StillFigure } from "../../elements/shared/picture/still.js";
import type { FigureState } from "../../elements/shared/figure/figure-state.js";
import { reservedWidth } from "../../plot/index.js";
import type { Given } from "../arguments.js";
import { refuseMore, type Answer, type Command } from "../command.js";
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
  figure: StillFigure,
  engine: Engine,
  { fields, positionals }: Given,
): Promise<Answer> {
  refuseMore(`draw ${figure.name}`, positionals.at(0));
  const { look, state: given } = splitLook(fields);
  const state = { ...figure.initialState, ...given } as FigureState;
  const sources = { engine, calls: localCalls(engine), catalogue: engine.catalogue() };
  const { still, svg } = stillFile(await figure.compute(state, sources), look, tools);
  if (look.output !== undefined) writeOutput(look.output, svg);
  const { title, description, width, height, parts } = still;
  const plots = parts.flatMap(({ name, rect }) => (name === undefined ? [] : [{ name, ...rect }]));
  const data = { figure: figure.tag, state, theme: look.theme, title, description, width, height };
  return {
    data: { ...data, plots, svg },
    text: () => (look.output === undefined ? svg.trimEnd() : ""),
  };
}

const commandOf = (figure: StillFigure): Command => ({
  group: "draw",
  name: figure.name,
  summary: figure.summary,
  example: figure.example,
  options: { ...stateOptions(figure.entries), ...lookOptions },
  run: (engine, given) => drawn(figure, engine, given),
});

/** Every figure; each knows its own state. */
const figures = [explorerStill, flowStill, raceStill, xorStill, dyingStill] as unknown as readonly StillFigure[]; // prettier-ignore

/** A command for each figure. */
export const drawCommands: readonly Command[] = figures.map(commandOf);
