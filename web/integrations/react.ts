/** Types of the figures' tags in React's JSX, from React 19 on. `plot-twist/react` is imported for them alone. */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { FigureTags } from "../elements/index.js";
import type { FigureProps, Listeners } from "./props.js";

type Props<Tag extends keyof FigureTags> = FigureProps[Tag] & Listeners<FigureTags[Tag]["events"]>;

type Html<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element>;

type Tags = {
  [Tag in keyof FigureTags]: Props<Tag> & Omit<Html<FigureTags[Tag]["element"]>, keyof Props<Tag>>;
};

// React's own form; only an interface can be added to.
/* eslint-disable @typescript-eslint/no-namespace, @typescript-eslint/no-empty-object-type */
declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
