/** The words behind the first of a `data-number`; a reader checks what it is given. */
export type Words = readonly [string, string, string, ...string[]];

/** Words as a reader takes them: those that are missing are empty, which is no name and no number. */
export const wordsOf = ([a = "", b = "", c = "", ...more]: readonly string[]): Words => [
  a,
  b,
  c,
  ...more,
];
