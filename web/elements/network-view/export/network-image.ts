import { LABEL_SIZE, networkHeight, networkWidth, type Rect } from "../../../plot/index.js";
import type { ImageDrawing } from "../../shared/export/image-files.js";
import { choiceLabel } from "../../shared/functions/activation-choice.js";
import { settingsWords } from "../../spiral-race/export/figure-caption.js";
import { largeDrawing, networkDrawing } from "../network/canvases.js";
import { largeName } from "../network/large-picture.js";
import { activationText } from "../state/network-state.js";
import type { NetworkModel } from "../state/network-model.js";

const GUTTER = 24;
const LARGE = 420;
const TITLE = 20;
const LINE = 17;
/** Room of the name above the large picture. */
const NAME = 26;

/** Title of a saved picture. */
export const imageTitle = ({ config, catalogue, pictures }: NetworkModel): string =>
  `A network with ${choiceLabel(activationText(config), catalogue.activations)}, opened at epoch ${pictures?.epoch ?? 0}`;

function text(
  ctx: CanvasRenderingContext2D,
  words: string,
  size: number,
  color: string,
  [x, y]: readonly [number, number],
  font: string,
): void {
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  ctx.font = `${size}px ${font}`;
  ctx.fillStyle = color;
  ctx.fillText(words, x, y);
}

/** The network and the large picture beside it, with the settings that repeat the run. */
export function networkImage(model: NetworkModel): ImageDrawing {
  const { theme, layers } = model;
  const words = settingsWords(model);
  const head = GUTTER + TITLE + LINE * words.length + GUTTER / 2;
  const network: Rect = {
    ...{ x: GUTTER, y: head },
    width: Math.max(networkWidth(layers), 560),
    height: networkHeight(layers),
  };
  const large: Rect = {
    x: network.width + 2 * GUTTER,
    y: head + NAME,
    width: LARGE,
    height: LARGE,
  };
  const width = large.x + LARGE + GUTTER;
  const height = head + Math.max(network.height, LARGE + NAME) + GUTTER;
  const draw = (ctx: CanvasRenderingContext2D): void => {
    ctx.fillStyle = theme.paper;
    ctx.fillRect(0, 0, width, height);
    text(ctx, imageTitle(model), TITLE, theme.ink, [GUTTER, GUTTER + TITLE - 4], theme.fontUi);
    words.forEach((line, i) =>
      text(
        ctx,
        line,
        LABEL_SIZE,
        theme.muted,
        [GUTTER, GUTTER + TITLE + LINE * (i + 1) - 2],
        theme.fontUi,
      ),
    );
    networkDrawing(model).paint(ctx, network);
    text(
      ctx,
      largeName(model),
      LABEL_SIZE + 2,
      theme.ink,
      [large.x, head + NAME - 8],
      theme.fontUi,
    );
    largeDrawing(model).paint(ctx, large);
  };
  return { width, height, draw };
}
