import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { loadEngine } from "../../web/engine/index.js";
import { checkClaim, claimsIn, holdClaims } from "../../web/page/prerender/numbers/claims.js";
import { includeSections } from "../../web/page/prerender/include.js";

const page = new URL("../../web/page/", import.meta.url);
const source = await includeSections(await readFile(new URL("index.html", page), "utf8"));
const sources = { engine: await loadEngine(), races: {}, medians: {} };

const element = (name: string) => new RegExp(`<${name}\\b[^>]*>.*?</${name}\\s*>`, "gs");

/**
 * HTML of the page's own sentences: without formulas, quotations, dates, titles, given values (`<data>`)
 * and numbers that the core fills in.
 */
function ownWords(html: string): string {
  const apart = ["head", "math", "q", "time", "cite", "data"].map(element);
  const formula = /<(td|th)\b[^>]*class="formula"[^>]*>.*?<\/\1\s*>/gs;
  const filled = /<span\s+data-number="[^"]*"[^>]*><\/span\s*>/g;
  const marks = [/<!--.*?-->/gs, /\sdata-holds="[^"]*"/g, ...apart, formula, filled];
  return marks.reduce((text, mark) => text.replace(mark, " "), html);
}

const withoutTags = (html: string): string => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

describe("the numbers of the lesson", () => {
  it("are filled in by the core, every one: none was typed", () => {
    const [lesson = "", sources] = source.split('<section id="sources"');
    assert.ok(sources);
    const typed = [...withoutTags(ownWords(lesson)).matchAll(/.{0,40}(?<![A-Za-z\d])\d.{0,20}/g)];
    assert.deepEqual(typed.map(([text]) => text), []); // prettier-ignore
  });

  it("would be found if one were typed", () => {
    const words = (html: string) => withoutTags(ownWords(html));
    assert.match(words("<p>a slope of <em>0.25</em></p>"), /\d/);
    assert.match(words("<p>at <data>1</data> it is 0.42</p>"), /0\.42/);
    assert.doesNotMatch(words('<p><span data-number="slope tanh 1"></span> <q>3</q></p>'), /\d/);
  });

  it("that are given, such as the x of a value, say what they say", () => {
    const given = [...source.matchAll(/<data value="([^"]*)">\s*([^<]*?)\s*<\/data\s*>/g)];
    assert.ok(given.length > 20);
    for (const [, value, text] of given) assert.equal(text!.replace("−", "-"), value);
    assert.equal(given.length, source.match(/<data\b/g)?.length);
  });

  it("in words of size or of share are held to the core, too", () => {
    const held = /<(\w+)[^>]*\sdata-holds="[^"]*"[^>]*>.*?<\/\1\s*>/gs;
    const text = withoutTags(ownWords(source.replace(held, " ")));
    const sizes = /\b(millionths?|per cent|percent|orders of magnitude|times as)\b|%/g;
    const loose = [...text.matchAll(sizes)].map(({ index }) => text.slice(index - 60, index + 30));
    // One sentence reports the article's claim about tanh without a quotation.
    assert.deepEqual(loose.filter((words) => !words.includes("shrink by four orders")), []); // prettier-ignore
  });
});

describe("a claim of the lesson", () => {
  it("is compared with what the core answers", () => {
    assert.equal(checkClaim("bound sigmoid 10 < 1e-6", sources), "");
    assert.equal(checkClaim("health relu 20 = healthy", sources), "");
    assert.match(
      checkClaim("slope tanh 0 < 0.42", sources),
      /"slope tanh 0 < 0\.42" does not hold: 1 against 0\.42/,
    );
    assert.match(checkClaim("all is well", sources), /is no claim/);
    assert.throws(() => checkClaim("slope nobody 0 < 1", sources), /nobody/);
  });

  it("that does not hold stops the page from being made", () => {
    const page = '<p data-holds="slope tanh 0 = 0.42">typically 0.42</p>';
    assert.throws(() => holdClaims(page, sources), /the page is wrong/);
    assert.equal(holdClaims('<p data-holds="slope tanh 0 = 1">steep</p>', sources), "<p>steep</p>");
  });

  it("is there for what the lesson says in words", () => {
    assert.ok(claimsIn(source).length >= 30);
  });
});

describe("the sections", () => {
  it("are all on the page", async () => {
    const files = await readdir(new URL("sections/", page));
    const index = await readFile(new URL("index.html", page), "utf8");
    for (const file of files) assert.ok(index.includes(`<!-- include ${file} -->`), file);
  });
});
