/** The pages of single figures, and the answers to oEmbed consumers. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { figureFiles, figureTitles, siteOf } from "../../scripts/build/plugins/figure-pages.mjs";
import { tags } from "../../scripts/build/figures.mjs";

const embed = readFileSync(new URL("../../web/page/embed.html", import.meta.url), "utf8");
const titles = await figureTitles();

interface Answer {
  version: string;
  type: string;
  html: string;
  width: number;
  height: number;
}

describe("a figure's page", () => {
  it("is embed.html for that figure, one folder below, and knows no answer without an address", () => {
    const files = figureFiles(embed, titles, undefined);
    assert.deepEqual(
      Object.keys(files),
      tags.map((tag) => `embed/${tag}.html`),
    );
    const page = files["embed/gradient-flow.html"]!;
    assert.match(page, /<html data-widget="gradient-flow" /);
    assert.match(page, /<title>Gradient flow · Plot Twist<\/title>/);
    assert.match(page, /<a id="lesson" href="\.\.\/"/);
    assert.doesNotMatch(page, /(href|src)="\.\/|oembed/);
  });

  it("names an answer whose iframe shows it, at an absolute address", () => {
    const files = figureFiles(embed, titles, siteOf("https://example.org/plot-twist"));
    for (const tag of tags) {
      const page = files[`embed/${tag}.html`]!;
      const [, address] = /type="application\/json\+oembed" href="([^"]+)"/.exec(page) ?? [];
      assert.equal(address, `https://example.org/plot-twist/oembed/${tag}.json`);
      const answer = JSON.parse(files[`oembed/${tag}.json`]!) as Answer;
      assert.deepEqual([answer.version, answer.type], ["1.0", "rich"]);
      const [, source, width, height] =
        /^<iframe src="([^"]+)" title="[^"]+" width="(\d+)" height="(\d+)" frameborder="0"><\/iframe>$/.exec(
          answer.html,
        ) ?? [];
      assert.equal(source, `https://example.org/plot-twist/embed/${tag}.html`);
      assert.deepEqual([Number(width), Number(height)], [answer.width, answer.height]);
    }
  });

  it("refuses an address that no browser could open", () => {
    assert.throws(() => siteOf("example.org"), /PLOT_TWIST_URL must be http\(s\):.*'example\.org'/);
    assert.equal(siteOf(undefined), undefined);
  });
});
