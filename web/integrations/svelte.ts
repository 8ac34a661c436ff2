/** Types of the figures' tags in Svelte's templates. `plot-twist/svelte` is imported for them alone. */
import type { HTMLAttributes } from "svelte/elements";
import type { FigureTags } from "../elements/index.js";
import type { FigureProps, Listeners } from "./props.js";

type Props<Tag extends keyof FigureTags> = FigureProps[Tag] &
  Listeners<FigureTags[Tag]["events"]> &
  Listeners<FigureTags[Tag]["events"], "on:">;

type Tags = {
  [Tag in keyof FigureTags]: Props<Tag> &
    Omit<HTMLAttributes<FigureTags[Tag]["element"]>, keyof Props<Tag>>;
};

declare module "svelte/elements" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface can be added to
  export interface SvelteHTMLElements extends Tags {}
}
