// The custom properties by which a page may style an element.

/** The second argument of the `var(...)` at a text's beginning. */
function fallback(/** @type {string} */ text) {
  let depth = 0;
  for (let end = 0; end < text.length; ++end) {
    if (text[end] === "(") ++depth;
    if (text[end] !== ")" || --depth > 0) continue;
    return /^var\([^,]+,(.*)$/.exec(text.slice(0, end))?.[1]?.trim();
  }
  return undefined;
}

/**
 * The custom properties that styles read, except those that begin with `--_`, with their defaults.
 *
 * @param {string} css
 * @returns {{ name: string, default?: string }[]}
 */
export function stylePropertiesIn(css) {
  const text = css.replaceAll(/\s+/g, " ");
  /** @type {Map<string, { name: string, default?: string }>} */
  const found = new Map();
  for (const { 1: name = "", index } of text.matchAll(/var\(\s*(--(?!_)[\w-]+)/g)) {
    const initial = fallback(text.slice(index));
    if (!found.has(name)) found.set(name, { name, ...(initial && { default: initial }) });
  }
  return [...found.values()];
}
