/** How much of its controls a figure shows: all, one row of what it is about, or none. */
export const sizesOfControls = ["full", "minimal", "none"] as const;

export type Controls = (typeof sizesOfControls)[number];

/** Parts of a figure that are shown or hidden together; a template marks them with `data-group`. */
export interface Group {
  /** What people call it. */
  label: string;
  /** What it holds, in a phrase. */
  holds: string;
  /** The values of `controls` with which it is shown. */
  shownIn: readonly Controls[];
  /** Whether screen readers have it even where it is not shown. */
  isSpoken?: boolean;
}

/** The groups of a figure by name; `controls` and `hide` are derived from this table. */
export type Groups = Readonly<Record<string, Group>>;

/** Values of {@link Group.shownIn}: parts of the picture, of its one row, and of all the rest. */
export const inPicture: readonly Controls[] = sizesOfControls;
export const inRow: readonly Controls[] = ["full", "minimal"];
export const inFull: readonly Controls[] = ["full"];
/** For what only the one row has, because it stands elsewhere in the full figure. */
export const inRowOnly: readonly Controls[] = ["minimal"];

/** A figure's groups, and the one that every figure has. */
export const withShare = (groups: Groups): Groups => ({
  ...groups,
  share: { label: "Share", holds: "what can be copied and saved", shownIn: inFull },
});
