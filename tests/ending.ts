const works: (() => unknown)[] = [];

/** Does something when all test files of this process are done, for what they share: a browser, a folder. */
export function atEnd(work: () => unknown): void {
  works.push(work);
}

/** Does all of it. */
export async function end(): Promise<void> {
  for (const work of works.splice(0)) await work();
}
