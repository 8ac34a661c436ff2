import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { explainTerms, glossary } from "../../web/page/prerender/terms.js";

const mark = (term: string) => `<dfn data-term="${term}">${term}</dfn>`;
const all = glossary.map(([term]) => mark(term)).join(" ");

describe("the terms of the lesson", () => {
  it("are explained in one sentence each, without a typed number", () => {
    for (const [term, sentence] of glossary) {
      assert.match(sentence, /^[^.]+[^.\s]\.$/, term);
      assert.doesNotMatch(sentence, /\d/, term);
    }
  });

  it("become words that open their explanation", () => {
    const page = explainTerms(all);
    assert.equal(page.match(/popovertarget="/g)?.length, glossary.length);
    assert.match(page, />loss<\/button><span [^>]*id="term-loss" popover>The loss is /);
    assert.doesNotMatch(page, /<dfn/);
  });

  it("stand on the page once each", () => {
    const refuse = (html: string, complaint: RegExp) =>
      assert.throws(() => explainTerms(html), complaint);
    refuse(all + mark("loss"), /the term "loss" is explained twice/);
    refuse(all.replace(mark("loss"), "loss"), /terms without a place: loss/);
    refuse(all + mark("vibes"), /nothing explains the term "vibes"/);
    refuse(all + mark("toString"), /nothing explains the term "toString"/);
  });
});
