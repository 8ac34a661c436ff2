/** A folder from which the figures' scripts come. */
export interface Home {
  /** Where it has `plot-twist.js`. */
  readonly address: URL;
  /** Whether it has the lesson and `embed.html`, too: links that people copy lead there. */
  readonly hasPages: boolean;
}

/** Unknown where the figures are part of a site's own scripts. */
let known: Home | undefined;

/** Says where the scripts come from; the first to know is right. */
export function setHome(home: Home): void {
  known ??= home;
}

export const knownHome = (): Home | undefined => known;
