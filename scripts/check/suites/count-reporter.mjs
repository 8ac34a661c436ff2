// A reporter of node:test that writes one line of JSON for each file of `tests/run.ts`: how many of its tests passed
// and failed, and its seconds.

/** How deep a file's own suite is nested; its tests are deeper. */
const fileLevel = 1;

/**
 * @param {AsyncIterable<{ type: string, data: any }>} source
 * @returns {AsyncGenerator<string>}
 */
export default async function* count(source) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of source) {
    if (type !== "test:pass" && type !== "test:fail") continue;
    const isPassed = type === "test:pass";
    if (data.nesting > fileLevel && data.details.type !== "suite") {
      if (isPassed) passed += 1;
      else failed += 1;
    }
    if (data.nesting !== fileLevel) continue;
    // A hook that failed, or a file that could not be loaded, fails the suite alone.
    if (!isPassed && failed === 0) failed = 1;
    yield `${JSON.stringify({ file: data.name, passed, failed, seconds: data.details.duration_ms / 1000 })}\n`;
    [passed, failed] = [0, 0];
  }
}
