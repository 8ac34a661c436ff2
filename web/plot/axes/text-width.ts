/** Advances of the characters from space to tilde in DejaVu Sans, in 1/2048 of the font size. */
const ascii = [
  ...[651, 821, 942, 1716, 1303, 1946, 1597, 563, 799, 799, 1024, 1716, 651, 739, 651, 690],
  ...[1303, 1303, 1303, 1303, 1303, 1303, 1303, 1303, 1303, 1303, 690, 690, 1716, 1716, 1716, 1087],
  ...[2048, 1401, 1405, 1430, 1577, 1294, 1178, 1587, 1540, 604, 604, 1343, 1141, 1767, 1532, 1612],
  ...[1235, 1612, 1423, 1300, 1251, 1499, 1401, 2025, 1403, 1251, 1403, 799, 690, 799, 1716, 1024],
  ...[1024, 1255, 1300, 1126, 1300, 1260, 721, 1300, 1298, 569, 569, 1186, 569, 1995, 1298, 1253],
  ...[1300, 1300, 842, 1067, 803, 1298, 1212, 1675, 1212, 1212, 1075, 1303, 690, 1303, 1716],
];

/** Advances of further characters of labels. */
const further = new Map<string, number>(
  (
    [
      ["−×±→↓↗↘∞≤≥", 1716],
      ["⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", 821],
      ["⁻", 1081],
      ["′·’", 651],
      ["–", 1024],
      ["\u2007", 1303],
    ] as const
  ).flatMap(([letters, advance]) => [...letters].map((letter) => [letter, advance] as const)),
);

/** Advance of other letters up to U+2E7F, and of the wide ones beyond. */
const LETTER = 1401;
const WIDE = 2048;

const advanceOf = (letter: string): number =>
  ascii[letter.codePointAt(0)! - 32] ??
  further.get(letter) ??
  (letter.codePointAt(0)! < 0x2e80 ? LETTER : WIDE);

/** Size of a CSS font such as `italic 12px system-ui`, in pixels. */
const sizeOf = (font: string): number => Number(/([\d.]+)px/.exec(font)?.[1] ?? 10);

/**
 * Width of a text in DejaVu Sans at the size of a CSS font, in pixels, without kerning. System fonts are
 * narrower, so it is room enough for the text in any of them.
 */
export function reservedWidth(text: string, font: string): number {
  let sum = 0;
  for (const letter of text) sum += advanceOf(letter);
  return (sum / 2048) * sizeOf(font);
}

/**
 * Room for a text in the font of a context, in pixels. It is the same in all system fonts, so that a picture drawn
 * where no font can be measured has the frame of the one that replaces it; wider fonts get what they take.
 */
export const textRoom = (
  ctx: Pick<CanvasRenderingContext2D, "font" | "measureText">,
  text: string,
): number =>
  // prettier-ignore
  Math.max(ctx.measureText(text).width, reservedWidth(text, ctx.font));

/** The text, or as much of its beginning as has room, with an ellipsis. */
export function cutText(text: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text;
  const letters = [...text];
  while (letters.length > 0 && widthOf(`${letters.join("")}…`) > room) letters.pop();
  return `${letters.join("")}…`;
}
