import { COLOR, SvgContext, type Measure, type SvgTools } from "./svg-context.js";
import { escape, hashName, short } from "./svg-text.js";

/** Size and words of a picture file. */
export interface SvgPicture {
  width: number;
  height: number;
  /** Name of the picture, one line. */
  title: string;
  /** What is to be seen, in a sentence or two; left out, the title says it. */
  description?: string;
  /** Font of most texts, which the file names once. */
  family?: string;
}

type Draw = (ctx: CanvasRenderingContext2D) => void;

/** The elements of a file without their colours, and these in order. */
interface Drawn {
  definitions: string;
  elements: string;
  colors: readonly string[];
}

/** Paths of at least 300 characters, which are worth a name if they are drawn again. */
const longPath = /<path d="([^"]{300,})"/g;

/** Writes long paths that occur several times, such as the points of many tiles, once. */
function shareLongPaths({ definitions, elements, colors }: Drawn): Drawn {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const [, path] of elements.matchAll(longPath))
    (seen.has(path!) ? repeated : seen).add(path!);
  const used = elements.replaceAll(longPath, (whole, path: string) =>
    repeated.has(path) ? `<use href="#${hashName(path)}"` : whole,
  );
  const named = Array.from(repeated, (path) => `<path id="${hashName(path)}" d="${path}"/>`);
  const all = [...(definitions ? [definitions] : []), ...named].join("\n");
  return { definitions: all, elements: used, colors };
}

function run({ family = "" }: SvgPicture, tools: SvgTools, draw: Draw): Drawn {
  const context = new SvgContext(tools, family);
  draw(context as unknown as CanvasRenderingContext2D);
  return shareLongPaths(context);
}

/** A colour in few characters: `rgb(0, 72, 158)` as `#00489e`. */
function compact(color: string): string {
  const [, ...channels] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color) ?? [];
  if (channels.length === 0) return escape(color.replaceAll(", ", ","));
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`;
}

/**
 * The elements with their colours. Where `dark` has another colour, the element gets a class, and `rules` the colour of
 * each class by the reader's scheme; programs that do not know `light-dark()` show the light one.
 */
function paint({ elements, colors }: Drawn, dark: readonly string[]) {
  const rules = new Map<string, string>();
  let next = 0;
  const colored = (_: string, property: string): string => {
    const [color, other] = [compact(colors[next]!), compact(dark[next]!)];
    next++;
    const attribute = `${property}="${color}"`;
    if (color === other) return attribute;
    const rule = `{${property}:light-dark(${color},${other})}`;
    const name = hashName(rule);
    rules.set(name, `.${name}${rule}`);
    return `class="${name}" ${attribute}`;
  };
  const painted = elements
    .replaceAll(new RegExp(`(fill|stroke)="${COLOR}"`, "g"), colored)
    .replaceAll(/class="(\w+)"([^<>]*) class="(\w+)"/g, 'class="$1 $3"$2');
  return { painted, rules: [...rules.values()] };
}

/** The style of a file that follows its reader's colour scheme. Inside a page it follows the page's. */
const styleOf = (rules: readonly string[]): string[] =>
  rules.length === 0 ? [] : [`<style>svg:root{color-scheme:light dark}${rules.join("")}</style>`];

/**
 * Runs drawing functions and returns what they drew as the text of an SVG file. With `drawDark`, which draws the same
 * in the colours of the dark theme, the file has both and follows its reader's.
 */
export function drawSvg(
  picture: SvgPicture,
  tools: SvgTools | Measure,
  draw: Draw,
  drawDark?: Draw,
): string {
  const own = typeof tools === "function" ? { measure: tools } : tools;
  const light = run(picture, own, draw);
  const dark = drawDark ? run(picture, own, drawDark) : light;
  if (light.elements !== dark.elements || light.definitions !== dark.definitions) {
    throw new Error("the light and the dark drawing must differ in colours alone");
  }
  const { painted, rules } = paint(light, dark.colors);
  const { width, height, title, description, family } = picture;
  const size = `width="${short(width)}" height="${short(height)}"`;
  const box = `viewBox="0 0 ${short(width)} ${short(height)}"`;
  const font = family ? ` font-family="${escape(family)}"` : "";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box} role="img" stroke-miterlimit="10"${font}>`,
    `<title>${escape(title)}</title>`,
    ...(description ? [`<desc>${escape(description)}</desc>`] : []),
    ...styleOf(rules),
    ...(light.definitions ? [`<defs>${light.definitions}</defs>`] : []),
    painted,
    "</svg>",
    "",
  ].join("\n");
}
