// A reporter of node:test that ends the process at the first test that fails, with status 1.

/** @param {AsyncIterable<{ type: string }>} source */
export default async function* endAtFailure(source) {
  for await (const { type } of source) {
    if (type === "test:fail") process.exit(1);
    yield "";
  }
}
