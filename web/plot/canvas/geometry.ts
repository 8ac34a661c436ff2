/** A rectangle in CSS pixels, y downward. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const right = (rect: Rect): number => rect.x + rect.width;
export const bottom = (rect: Rect): number => rect.y + rect.height;

/** `value`, or the nearest end of [low, high]. */
export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

/** `rect` without a margin on each side, at least 1 wide and high. */
export function inset(
  rect: Rect,
  margin: { top: number; right: number; bottom: number; left: number },
): Rect {
  return {
    x: rect.x + margin.left,
    y: rect.y + margin.top,
    width: Math.max(1, rect.width - margin.left - margin.right),
    height: Math.max(1, rect.height - margin.top - margin.bottom),
  };
}
