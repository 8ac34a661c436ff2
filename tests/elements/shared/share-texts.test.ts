import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { initialExplorer } from "../../../web/elements/activation-explorer/state/explorer-state.js";
import { readState } from "../../../web/elements/shared/share/address-text.js";
import { embedLink, iframeText, lessonLink, markdownText, tagText } from "../../../web/elements/shared/share/share-texts.js"; // prettier-ignore
import type { SharedFigure } from "../../../web/elements/shared/share/shared-figure.js";

const home = new URL("https://example.org/plot/");

const shared = (patch: object, looks: [string, string][] = []): SharedFigure => ({
  tag: "activation-explorer",
  state: { ...initialExplorer, ...patch },
  initial: initialExplorer,
  looks: new Map(looks),
  height: 512.3,
});

const changed = shared({ functions: ["relu", 'max(x, "0") & <b>'], overlay: true, from: -3 }, [
  ["theme", "dark"],
]);

describe("links to a figure", () => {
  test("are short where nothing was changed", () => {
    assert.equal(lessonLink(home, shared({})), "https://example.org/plot/#activation-explorer");
    assert.equal(
      embedLink(home, shared({})),
      "https://example.org/plot/embed.html?v=1&widget=activation-explorer",
    );
  });

  test("read back as the state that they were made of", () => {
    const lesson = new URL(lessonLink(home, changed)).searchParams;
    const alone = new URL(embedLink(home, changed)).searchParams;
    const found = readState(lesson, "explore.", initialExplorer);
    assert.deepEqual({ ...initialExplorer, ...found }, changed.state);
    assert.deepEqual(readState(alone, "", initialExplorer), found);
    assert.deepEqual([alone.get("v"), alone.get("theme")], ["1", "dark"]);
  });

  test("keep their brackets in Markdown", () => {
    const link = markdownText(home, shared({ functions: ["max(x, 0)"] }));
    assert.match(link, /^\[Activation explorer\]\(https:[^()\s]+\)$/);
  });
});

describe("a figure as HTML", () => {
  test("is a script and a tag whose attributes are the state", () => {
    assert.equal(
      tagText(home, shared({ functions: ["relu", "gelu"], overlay: true, slopeLow: -1 })),
      '<script type="module" src="https://example.org/plot/plot-twist.js"></script>\n' +
        '<activation-explorer functions="relu,gelu" overlay slope-low="-1"></activation-explorer>',
    );
  });

  test("is the tag alone where the folder is not known", () => {
    assert.equal(tagText(undefined, shared({})), "<activation-explorer></activation-explorer>");
  });

  test("quotes what a person typed", () => {
    const tag = tagText(undefined, changed);
    assert.ok(tag.includes('functions="relu,max(x\\, &quot;0&quot;) &amp; &lt;b&gt;"'), tag);
    assert.ok(tag.startsWith('<activation-explorer theme="dark" functions='), tag);
    assert.ok(!/[<>]/.test(iframeText(home, changed).slice(1, -"></iframe>".length)));
  });

  test("has the figure's height in an iframe", () => {
    assert.match(iframeText(home, changed), / height="513" /);
  });
});
