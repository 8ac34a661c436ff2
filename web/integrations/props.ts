import type { LitElement } from "lit";
import type { FigureTags } from "../elements/index.js";

/** A property's name in kebab case: `learning-rate` for `learningRate`. */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : "";

/** A property's value; a list may be text, too, as in its attribute: "relu, x - 1". */
type Given<Value> = Value extends readonly unknown[] ? Value | string : Value;

/** Entries of a state, all optional, without its index signature. */
type Entries<State> = {
  [Key in keyof State as string extends Key ? never : Key]?: Given<State[Key]> | undefined;
};

/** Properties that a figure adds to LitElement's, without methods. */
type Own<Element> = {
  [
    Key in Exclude<keyof Element, keyof LitElement> as Element[Key] extends (
      ...args: never[]
    ) => unknown
      ? never
      : Key
  ]?: Given<Element[Key]> | undefined;
};

/** Properties under their attributes' names; an attribute may be written as text. */
type Attributes<Properties> = {
  [Key in keyof Properties & string as Kebab<Key> extends Key ? never : Kebab<Key>]?:
    Properties[Key] | string;
};

type Properties<Element extends { state: unknown }> = Entries<Element["state"]> &
  Omit<Own<Element>, keyof Entries<Element["state"]>>;

type PropsOf<Element extends { state: unknown }> = Properties<Element> &
  Attributes<Properties<Element>>;

/** Listeners as properties: `onready` for the event `ready`. */
export type Listeners<Events, Prefix extends string = "on"> = {
  [Name in keyof Events & string as `${Prefix}${Name}`]?:
    ((event: Events[Name]) => void) | undefined;
};

/** What a template may set on each figure: its properties, and its attributes. */
export type FigureProps = {
  [Tag in keyof FigureTags]: PropsOf<FigureTags[Tag]["element"]>;
};
