/**
 * Where the built folder is, with the lesson, `embed.html` and `plot-twist.js`: links and tags that people copy lead
 * there. Unknown where the figures come from a package.
 */
let known: URL | undefined;

/** Says where the built folder is; the first to know is right. */
export function setHome(address: URL): void {
  known ??= address;
}

export const homeAddress = (): URL | undefined => known;
