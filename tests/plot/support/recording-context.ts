/** One call on a context, or one assignment to a property, whose name then ends in "=". */
export interface Recorded {
  name: string;
  args: unknown[];
}

/** A fake canvas context that records its calls in `calls` and measures text at 7 px a letter. */
export function recordingContext(): { ctx: CanvasRenderingContext2D; calls: Recorded[] } {
  const calls: Recorded[] = [];
  const answers: Record<string, (...args: never[]) => unknown> = {
    measureText: (text: string) => ({ width: text.length * 7 }),
    getTransform: () => ({ a: 1 }),
  };
  const target: Record<string, unknown> = {};
  const ctx = new Proxy(target, {
    get(_, name: string) {
      if (name in target) return target[name];
      return (...args: unknown[]) => {
        calls.push({ name, args });
        return answers[name]?.(...(args as never[]));
      };
    },
    set(_, name: string, value) {
      calls.push({ name: `${name}=`, args: [value] });
      target[name] = value;
      return true;
    },
  });
  return { ctx: ctx as unknown as CanvasRenderingContext2D, calls };
}

/** All texts drawn, in order. */
export const texts = (calls: readonly Recorded[]): string[] =>
  calls.filter(({ name }) => name === "fillText").map(({ args }) => String(args[0]));

/** A straight line between two points, in pixels. */
export type Segment = [x0: number, y0: number, x1: number, y1: number];

/** All segments drawn, in order. A `lineTo` with no point before it draws none. */
export function lines(calls: readonly Recorded[]): Segment[] {
  const found: Segment[] = [];
  let at: [x: number, y: number] | undefined;
  for (const { name, args } of calls) {
    if (name !== "moveTo" && name !== "lineTo") continue;
    const to: [x: number, y: number] = [Number(args[0]), Number(args[1])];
    if (name === "lineTo" && at) found.push([...at, ...to]);
    at = to;
  }
  return found;
}
