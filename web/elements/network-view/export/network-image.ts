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
  { size, color, font }: { size: number; color: string; font: string },
  [x, y]: readonly [number, number],
): void {
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  ctx.font = `${size}px ${font}`;
  ctx.fillStyle = color;
  ctx.fillText(words, x, y);
}

/** Draws title and settings. */
function drawHead(ctx: CanvasRenderingContext2D, model: NetworkModel): void {
  const { ink, muted, fontUi } = model.theme;
  const top = GUTTER + TITLE;
  text(ctx, imageTitle(model), { size: TITLE, color: ink, font: fontUi }, [GUTTER, top - 4]);
  settingsWords(model).forEach(
    (line, i) =>
    text(ctx, line, { size: LABEL_SIZE, color: muted, font: fontUi }, [GUTTER, top + LINE * (i + 1) - 2]), // prettier-ignore
  );
}

/** The network and the large picture beside it, with the settings that repeat the run. */
export function networkImage(model: NetworkModel): ImageDrawing {
  const { theme, layers } = model;
  const head = GUTTER + TITLE + LINE * settingsWords(model).length + GUTTER / 2;
  const network: Rect = {
    ...{ x: GUTTER, y: head },
    width: Math.max(networkWidth(layers), 560),
    height: networkHeight(layers),
  };
  const [x, y] = [network.width + 2 * GUTTER, head + NAME];
  const width = x + LARGE + GUTTER;
  const height = head + Math.max(network.height, LARGE + NAME) + GUTTER;
  const draw = (ctx: CanvasRenderingContext2D): void => {
    ctx.fillStyle = theme.paper;
    ctx.fillRect(0, 0, width, height);
    drawHead(ctx, model);
    networkDrawing(model).paint(ctx, network);
    text(ctx, largeName(model), { size: LABEL_SIZE + 2, color: theme.ink, font: theme.fontUi }, [x, y - 8]); // prettier-ignore
    largeDrawing(model).paint(ctx, { x, y, width: LARGE, height: LARGE });
  };
  return { width, height, draw };
}
