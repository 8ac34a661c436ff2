import assert from "node:assert/strict";
import { test } from "node:test";
import * as elements from "../../../../web/elements/index.js";
import type { FigureState } from "../../../../web/elements/shared/figure/figure-state.js";
import type { StateElement } from "../../../../web/elements/shared/figure/state-element.js";
import { readState } from "../../../../web/elements/shared/share/address-text.js";
import { addressNames } from "../../../../web/page/address.js";
import { stateOf, tagNamed } from "../../../../web/page/embed/embedded-figure.js";
import { FirstScreen } from "../../../../web/page/first-screen/first-screen.js";
import { oldLinks } from "./links.js";

type FigureClass = typeof StateElement<FigureState>;

/** The tag of a class: spiral-race of SpiralRace. */
const tagOf = ({ name }: { name: string }): string =>
  name.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

const classes = new Map(
  [FirstScreen, ...Object.values(elements)].map((figure) => [
    tagOf(figure),
    figure as unknown as FigureClass,
  ]),
);

/** What a page reads from its address for a figure. */
function read(page: string, query: URLSearchParams, tag: string): FigureState {
  const constructor = classes.get(tag)!;
  const { samples, settings } = constructor;
  if (page === "") return readState(query, `${addressNames[tag]}.`, samples, settings);
  assert.equal(tagNamed(query.get("widget") ?? ""), tag);
  return stateOf({ constructor, localName: tag } as unknown as HTMLElement, query);
}

for (const { version, link, page, states } of oldLinks) {
  if (!["", "embed.html"].includes(page)) continue; // single files are read by elements in a page
  test(`a link of ${version} gives the figures that it gave then: ${link}`, () => {
    const query = new URL(link, "https://example.org/plot-twist/").searchParams;
    for (const [tag, state] of Object.entries(states)) {
      const { initialState } = classes.get(tag)!;
      assert.deepEqual({ ...initialState, ...read(page, query, tag) }, state, tag);
    }
  });
}
