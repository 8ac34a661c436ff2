import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { engines, type AnyPage } from "../support/engines.js";
import { serveHost } from "../support/host.js";
import type { Site } from "../support/serve.js";
import type { Guest } from "./guest.js";

declare const guest: Guest;

describe("the sound of figures", () => {
  let site: Site;
  let host: AnyPage;

  before(async () => {
    site = await serveHost();
    host = await engines.Chromium!(site.url);
  });
  after(async () => {
    assert.deepEqual(await host.run(() => guest.problems), []);
    await host.leave();
    await site.close();
  });

  /** Puts a figure into the page with what unfolds open. */
  async function open(tag: string) {
    await host.run(async (tag) => {
      guest.clear();
      const figure = guest.put(`<${tag} loading="eager"></${tag}><p></p>`) as HTMLElement | null;
      await guest.ready(figure ?? document.querySelector(tag)!);
    }, tag);
    const figure = host.page!.locator(tag);
    await figure.getByText("More", { exact: true }).click();
    return figure;
  }

  it("has the pitch and the loudness of its notes", async () => {
    const notes = [220, 440, 880, 330].map((hertz, i) => ({ at: i / 2, hertz, loudness: [1, 0.5, 0.25, 0][i]! })); // prettier-ignore
    const heard = await host.run((notes) => guest.measureNotes(notes, 0.5), notes);
    for (const [i, { hertz, peak }] of heard.entries()) {
      const { hertz: wanted, loudness } = notes[i]!;
      assert.ok(Math.abs(peak - 0.3 * loudness) < 0.003, `amplitude ${peak} for ${loudness}`);
      if (loudness > 0) assert.ok(Math.abs(hertz - wanted) < 0.5, `${hertz} Hz for ${wanted}`);
    }
  });

  /** Lets the time of all audio stand, in seconds; undefined: lets it run. */
  const holdTime = (seconds?: number) => host.run((seconds) => guest.holdTime(seconds), seconds);

  it("is off until it is switched on, follows the curve in sight, and ends on Escape", async () => {
    const figure = await open("activation-explorer");
    const cursor = figure.getByRole("slider", { name: "Cursor over both plots" });
    const play = figure.getByRole("button", { name: "Play the curve" });
    assert.equal(await play.count(), 0);
    await figure.getByRole("checkbox", { name: "Sound" }).check();
    await holdTime(0);
    await play.click();
    await figure.getByText(/^at x = .* Hz, loudness \d+ %$/).waitFor();
    await figure.locator("[role=slider][aria-valuenow^='-']").first().waitFor();
    await figure.getByRole("button", { name: "Stop" }).press("Escape");
    await play.waitFor();
    assert.equal(await cursor.getAttribute("aria-valuenow"), "1");
    await holdTime();
    await figure.getByRole("checkbox", { name: "Sound" }).uncheck();
    await play.waitFor({ state: "detached" });
  });

  it("goes through the layers of a network, from the output to the input", async () => {
    const figure = await open("gradient-flow");
    await figure.getByRole("checkbox", { name: "Sound" }).check();
    await holdTime(0);
    await figure.getByRole("button", { name: "Play the gradients" }).click();
    for (const [i, layer] of [6, 5, 4].entries()) {
      await holdTime(0.01 + 0.3 * i);
      await figure.getByText(new RegExp(`^layer ${layer}: \\d+ Hz`)).waitFor();
    }
    await figure.getByRole("button", { name: "Stop" }).click();
    await holdTime();
    await figure.getByRole("button", { name: "Play the gradients" }).waitFor();
  });

  it("ends after the last note", async () => {
    const figure = await open("gradient-flow");
    await figure.getByRole("checkbox", { name: "Sound" }).check();
    await holdTime(0);
    await figure.getByRole("button", { name: "Play the gradients" }).click();
    await figure.getByRole("button", { name: "Stop" }).waitFor();
    await holdTime();
    await figure.getByRole("button", { name: "Play the gradients" }).waitFor();
    assert.equal(await figure.getByText(/^layer \d+: /).count(), 0);
  });
});
