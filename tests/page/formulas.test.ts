import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { includeSections } from "../../web/page/prerender/include.js";

/** The number of children that elements of MathML Core ask for. */
const asked: Readonly<Record<string, number>> = {
  ...{ mfrac: 2, mroot: 2, msub: 2, msup: 2, munder: 2, mover: 2 },
  ...{ msubsup: 3, munderover: 3 },
};

/** The elements of HTML's formulas that have not as many children as they ask for: `msup with 1`. */
function miscounted(html: string): string[] {
  const open: { name: string; children: number }[] = [];
  const found: string[] = [];
  for (const [formula] of html.matchAll(/<math\b.*?<\/math\s*>/gs)) {
    for (const [, slash, name = "", empty] of formula.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
      if (!slash) {
        const parent = open.at(-1);
        if (parent) parent.children += 1;
        open.push({ name, children: 0 });
      }
      if (!slash && !empty) continue;
      const { name: last, children } = open.pop()!;
      assert.equal(last, name);
      if (children !== (asked[name] ?? children)) found.push(`${name} with ${children}`);
    }
  }
  return found;
}

describe("the formulas of the lesson", () => {
  it("have as many parts as each element of MathML asks for", async () => {
    const page = new URL("../../web/page/", import.meta.url);
    const html = await includeSections(await readFile(new URL("index.html", page), "utf8"));
    assert.ok(html.includes("<msup"));
    assert.deepEqual(miscounted(html), []);
  });

  it("would be found if one had less or more", () => {
    const formula =
      "<math><msup><mi>a</mi></msup><mfrac><mi>a</mi><mspace /><mi>b</mi></mfrac></math>";
    assert.deepEqual(miscounted(formula), ["msup with 1", "mfrac with 3"]);
  });
});
