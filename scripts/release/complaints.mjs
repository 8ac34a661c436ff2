// What stands against a release.

/**
 * What a release depends on: the version in package.json, CHANGELOG.md's text, files that are not committed, and the
 * last release's tag, if there was one, with whether API.md has changed since.
 *
 * @typedef {{
 *   version: string, changelog: string, uncommitted: readonly string[],
 *   last?: { tag: string, isSurfaceChanged: boolean },
 * }} Candidate
 */

/** The numbers of a version such as 1.2.3; undefined if it is none. */
function numbersOf(/** @type {string} */ version) {
  const [, ...numbers] = /^(\d+)\.(\d+)\.(\d+)$/.exec(version) ?? [];
  return numbers.length === 3 ? numbers.map(Number) : undefined;
}

/** Whether `version` comes after `last`. */
function isLater(/** @type {number[]} */ version, /** @type {number[]} */ last) {
  const place = version.findIndex((number, index) => number !== last[index]);
  return place >= 0 && (version[place] ?? 0) > (last[place] ?? 0);
}

/** @returns {Generator<string>} */
function* complaintsAboutVersion(/** @type {Candidate} */ { version, last }) {
  const numbers = numbersOf(version);
  if (!numbers) yield `the version in package.json must be like 1.2.3, got "${version}"`;
  const before = last && numbersOf(last.tag.replace(/^v/, ""));
  if (!numbers || !before) return;
  if (!isLater(numbers, before)) yield `version ${version} does not come after ${last.tag}`;
  const isPatch = numbers[0] === before[0] && numbers[1] === before[1];
  if (isPatch && last.isSurfaceChanged) {
    yield `API.md has changed since ${last.tag}, so ${version} is not enough: raise the second number, or the first`;
  }
}

/**
 * Sentences about what has to be done before the release; none if it may go.
 *
 * @param {Candidate} candidate
 * @returns {string[]}
 */
export function complaints(candidate) {
  const { version, changelog, uncommitted } = candidate;
  const found = [...complaintsAboutVersion(candidate)];
  const [first, second] = [...changelog.matchAll(/^## .*$/gm)];
  if (first?.[0].split(" ")[1] !== version) {
    found.push(
      `the first heading of CHANGELOG.md must be "## ${version}", got "${first?.[0] ?? ""}"`,
    );
  } else if (!/^- /m.test(changelog.slice(first.index, second?.index))) {
    found.push(`CHANGELOG.md says nothing about ${version}`);
  }
  if (uncommitted.length > 0) found.push(`not committed: ${uncommitted.join(", ")}`);
  return found;
}
