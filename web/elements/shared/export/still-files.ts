import type { EngineClient, ExperimentCalls } from "../../../engine/index.js";
import type { Theme } from "../../../plot/index.js";
import type { FigureState } from "../figure/figure-state.js";
import { savedPicture } from "../picture/saved-picture.js";
import type { Shown, StillFigure } from "../picture/still.js";
import { csvFile, type FigureFile } from "./figure-files.js";

/** A figure as it is now. */
interface FigureNow {
  state: FigureState;
  client: EngineClient;
  calls: ExperimentCalls;
  theme: Theme;
}

/** What is being computed for a file, or was last. */
let last: Promise<unknown> = Promise.resolve();

/** Waits its turn: stills share their channels, and of two calls on a channel a client answers only the newer one. */
function inTurn(compute: () => Promise<Shown>): Promise<Shown> {
  const own = last.then(compute, compute);
  last = own;
  return own;
}

/**
 * The files of a figure, whose still `load` fetches when one is wanted. What a file needs and the figure does not have
 * yet is computed for it.
 */
export function stillFiles(
  name: string,
  load: () => Promise<StillFigure>,
  { state, client, calls, theme }: FigureNow,
): FigureFile[] {
  const shown = (): Promise<Shown> =>
    inTurn(async () => {
      const [figure, catalogue] = await Promise.all([load(), client.catalogue()]);
      return figure.compute(state, { calls, catalogue });
    });
  const picture = (format: "PNG" | "SVG"): FigureFile => ({
    format,
    name: `${name}.${format.toLowerCase()}`,
    content: async () => savedPicture(format, await shown(), theme),
  });
  return [picture("PNG"), picture("SVG"), csvFile(name, async () => (await shown()).csv())];
}
