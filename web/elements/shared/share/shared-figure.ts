import type { FigureState } from "../figure/figure-state.js";
import type { StateElement } from "../figure/state-element.js";

/** A figure as links and tags show it. */
export interface SharedFigure {
  readonly tag: string;
  readonly state: FigureState;
  /** The state of a new figure. */
  readonly initial: FigureState;
  /** Attributes that are not in the state, such as `theme`, by their names. */
  readonly looks: ReadonlyMap<string, string>;
  /** CSS pixels. */
  readonly height: number;
}

/** Attributes that say how a figure looks; they belong to a tag, not to the state. */
const lookNames = ["theme", "controls", "hide"];

/** A figure of the page as it is now. */
export function sharedFigure(figure: StateElement<FigureState>): SharedFigure {
  const { initialState: initial } = figure.constructor as typeof StateElement;
  const { localName: tag, state } = figure;
  const looks = lookNames.map((name) => [name, figure.getAttribute(name)] as const);
  return {
    ...{ tag, state, initial, height: figure.getBoundingClientRect().height },
    looks: new Map(looks.filter((look): look is [string, string] => look[1] !== null)),
  };
}
