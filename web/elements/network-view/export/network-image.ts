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
export function imageTitle(models: readonly NetworkModel[]): string {
  const epoch = models[0]!.pictures?.epoch ?? 0;
  const names = models.map(({ config, catalogue }) => choiceLabel(activationText(config), catalogue.activations)); // prettier-ignore
  const which = names.length > 1 ? `Networks with ${names.join(" and ")} from one start` : `A network with ${names[0]!}`; // prettier-ignore
  return `${which}, opened at epoch ${epoch}`;
}

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
function drawHead(ctx: CanvasRenderingContext2D, models: readonly NetworkModel[]): void {
  const [model] = models;
  const { ink, muted, fontUi } = model!.theme;
  const top = GUTTER + TITLE;
  text(ctx, imageTitle(models), { size: TITLE, color: ink, font: fontUi }, [GUTTER, top - 4]);
  settingsWords(model!).forEach(
    (line, i) =>
    text(ctx, line, { size: LABEL_SIZE, color: muted, font: fontUi }, [GUTTER, top + LINE * (i + 1) - 2]), // prettier-ignore
  );
}

/** A network and its large picture: beside it where it stands alone, else below, under the function's name. */
function placeOne(model: NetworkModel, isPair: boolean, x: number, y: number) {
  const { layers } = model;
  const top = isPair ? y + NAME : y;
  const network: Rect = {
    ...{ x, y: top },
    width: Math.max(networkWidth(layers), isPair ? LARGE : 560),
    height: networkHeight(layers),
  };
  const large = isPair
    ? { x, y: top + network.height + NAME }
    : { x: x + network.width + GUTTER, y: top + NAME };
  const right = Math.max(x + network.width, large.x + LARGE);
  const bottom = Math.max(top + network.height, large.y + LARGE);
  const draw = (ctx: CanvasRenderingContext2D): void => {
    const { ink: color, fontUi: font } = model.theme;
    if (isPair) text(ctx, model.runner.label, { size: TITLE - 4, color, font }, [x, y + 14]);
    networkDrawing(model).paint(ctx, network);
    text(ctx, largeName(model), { size: LABEL_SIZE + 2, color, font }, [large.x, large.y - 8]);
    largeDrawing(model).paint(ctx, { ...large, width: LARGE, height: LARGE });
  };
  return { right, bottom, draw };
}

/** The networks with their large pictures, and the settings that repeat the run. */
export function networkImage(models: readonly NetworkModel[]): ImageDrawing {
  const [first] = models;
  const head = GUTTER + TITLE + LINE * settingsWords(first!).length + GUTTER / 2;
  const placed: ReturnType<typeof placeOne>[] = [];
  for (const model of models) {
    placed.push(placeOne(model, models.length > 1, (placed.at(-1)?.right ?? 0) + GUTTER, head));
  }
  const width = placed.at(-1)!.right + GUTTER;
  const height = Math.max(...placed.map(({ bottom }) => bottom)) + GUTTER;
  const draw = (ctx: CanvasRenderingContext2D): void => {
    ctx.fillStyle = first!.theme.paper;
    ctx.fillRect(0, 0, width, height);
    drawHead(ctx, models);
    for (const one of placed) one.draw(ctx);
  };
  return { width, height, draw };
}
