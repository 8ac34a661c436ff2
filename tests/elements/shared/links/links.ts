/**
 * Links of each released version, with the states that they must give for ever: of the lesson, of `embed.html`, and of
 * single files. Those without `v` are older than the first release. A release adds links to what is new in its
 * addresses; what stands in the file never changes. A version's `initial` has the states of its new figures, which
 * links leave out: where one changes, the version of addresses has to change with it.
 */
import { readFileSync } from "node:fs";
import type {
  FigureState,
  StateValue,
} from "../../../../web/elements/shared/figure/figure-state.js";

/** States by the tags of figures. */
type States = Readonly<Record<string, FigureState>>;

interface Version {
  initial: States;
  links: readonly { link: string; states: States }[];
}

/** JSON has no NaN, which stands for "fits the curves". */
const orNaN = (_: string, value: StateValue | null): StateValue => value ?? NaN;

const versions = JSON.parse(
  readFileSync(new URL("links.json", import.meta.url), "utf8"),
  orNaN as (key: string, value: unknown) => unknown,
) as Readonly<Record<string, Version>>;

/** A link, relative to the built folder, and the whole state that it must give to figures by their tags. */
export interface OldLink {
  version: string;
  link: string;
  /** The page that it leads to; empty: the lesson. */
  page: string;
  /** The tags of the figures that it names. */
  named: readonly string[];
  states: States;
}

/** All links, with the states of all figures of the page. */
export const oldLinks: readonly OldLink[] = Object.entries(versions).flatMap(
  ([version, { initial, links }]) =>
    links.map(({ link, states }) => {
      const named = Object.keys(states);
      const page = /^[^?#]*/.exec(link)![0];
      const tags = page === "" ? Object.keys(initial) : named;
      const whole = tags.map((tag) => [tag, { ...initial[tag], ...states[tag] }] as const);
      return { version, link, page, named, states: Object.fromEntries(whole) };
    }),
);
