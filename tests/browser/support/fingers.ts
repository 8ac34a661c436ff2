import type { CDPSession } from "playwright-core";

/** Options of a page on a phone with a touch screen. */
export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

export type Place = readonly [x: number, y: number];

/** Fingers on the screen, moved through Chromium’s protocol: Playwright cannot move two at a time. */
export class Fingers {
  readonly #session: CDPSession;

  constructor(session: CDPSession) {
    this.#session = session;
  }

  #send(type: "touchStart" | "touchMove" | "touchEnd", places: readonly Place[]) {
    const touchPoints = places.map(([x, y], id) => ({ x, y, id }));
    return this.#session.send("Input.dispatchTouchEvent", { type, touchPoints });
  }

  /** Puts fingers down at `from`, moves them in six steps to `to`, and lifts them. */
  async move(from: readonly Place[], to: readonly Place[]): Promise<void> {
    const steps = 6;
    await this.#send("touchStart", from);
    for (let i = 1; i <= steps; i++) {
      const at = (a: number, b: number) => a + ((b - a) * i) / steps;
      const places = from.map(([x, y], finger): Place => {
        const [toX, toY] = to[finger]!;
        return [at(x, toX), at(y, toY)];
      });
      await this.#send("touchMove", places);
    }
    await this.#send("touchEnd", []);
  }
}
