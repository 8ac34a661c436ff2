import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { tags } from "../../../scripts/build/figures.mjs";
import { WebKit } from "../support/webkit.js";
import { dist } from "./hosts.js";

/** Resolves to the first line of a figure's numbers once it has some. */
async function firstNumbers(tag: string): Promise<string> {
  const figure = document.querySelector(tag) as Element & { toCSV(): Promise<string> };
  for (;;) {
    figure.scrollIntoView(); // figures above it grow
    try {
      return (await figure.toCSV()).split("\n")[0]!;
    } catch {
      await new Promise((seen) => requestAnimationFrame(seen));
    }
  }
}

describe("single files from a disk in WebKit", () => {
  let webkit: WebKit;

  before(async () => (webkit = await WebKit.launch()));
  after(() => webkit.close());

  const open = (name: string) => webkit.open(pathToFileURL(join(dist, name)).href);

  it("compute every figure", async () => {
    for (const tag of tags) {
      await open(`${tag}.html`);
      assert.match(await webkit.run(firstNumbers, tag), /,/, tag);
    }
  });

  it("are the whole lesson", async () => {
    await open("plot-twist.html");
    assert.match(await webkit.run(firstNumbers, "softmax-lab"), /,/);
  });
});
