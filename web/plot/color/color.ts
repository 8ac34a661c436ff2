/** sRGB, each channel 0..255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * Reads `#rrggbb`, `rgb(r, g, b)` and `color(srgb r g b)`: what theme constants and computed
 * styles contain. Throws RangeError on any other text.
 */
export function parseColor(text: string): Rgb {
  const hex = /^#([0-9a-f]{6})$/i.exec(text);
  if (hex) {
    const bits = parseInt(hex[1]!, 16);
    return [bits >> 16, (bits >> 8) & 255, bits & 255];
  }
  const call = /^(rgba?|color)\((?:srgb )?([\d.e+-]+)[ ,]+([\d.e+-]+)[ ,]+([\d.e+-]+)/.exec(text);
  if (!call) throw new RangeError(`color must be #rrggbb or rgb(), got "${text}"`);
  const scale = call[1] === "color" ? 255 : 1;
  return [+call[2]! * scale, +call[3]! * scale, +call[4]! * scale];
}

/** From `a` (share 0) to `b` (share 1), channel by channel. */
export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/** Relative luminance as WCAG 2 defines it, 0 to 1. */
function luminance(color: Rgb): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = color;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio as WCAG 2 defines it, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** `color` for text: mixed with as much ink as a contrast of 4.5:1 on the paper takes. */
export function legible(color: string, { ink, paper }: { ink: string; paper: string }): string {
  const [own, dark, ground] = [parseColor(color), parseColor(ink), parseColor(paper)];
  for (let share = 0; share < 1; share += 0.1) {
    const mixed = mix(own, dark, share);
    if (contrast(mixed, ground) >= 4.5) return css(mixed);
  }
  return ink;
}

/** As CSS: `rgb(r, g, b)`, or with an alpha below 1 `rgba(r, g, b, alpha)`. */
export function css(color: Rgb, alpha = 1): string {
  const [red, green, blue] = color.map(Math.round);
  return alpha < 1 ? `rgba(${red}, ${green}, ${blue}, ${alpha})` : `rgb(${red}, ${green}, ${blue})`;
}

/** `color` (as {@link parseColor} reads it) with an alpha. */
export function withAlpha(color: string, alpha: number): string {
  return css(parseColor(color), alpha);
}
