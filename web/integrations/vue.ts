/** Types of the figures' tags in Vue's templates. `plot-twist/vue` is imported for them alone. */
import type { HTMLAttributes, PublicProps } from "vue";
import type { FigureTags } from "../elements/index.js";
import type { FigureProps, Listeners } from "./props.js";

type Props<Tag extends keyof FigureTags> = FigureProps[Tag] &
  Listeners<Capitalized<FigureTags[Tag]["events"]>>;

/** Events by their names as Vue writes listeners: `onReady`. */
type Capitalized<Events> = { [Name in keyof Events & string as Capitalize<Name>]: Events[Name] };

type Tags = {
  [Tag in keyof FigureTags]: new () => FigureTags[Tag]["element"] & {
    /** Only types of a template's attributes; no such property exists. */
    $props: Props<Tag> & Omit<HTMLAttributes, keyof Props<Tag>> & PublicProps;
  };
};

declare module "vue" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface can be added to
  interface GlobalComponents extends Tags {}
}
