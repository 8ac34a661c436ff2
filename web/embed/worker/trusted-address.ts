/** The part of Trusted Types that is used; not all browsers have them. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

let trust: ((url: string) => string) | undefined;

/**
 * An address that `new Worker` accepts in a page that requires Trusted Types: its policy `trusted-types` has to name
 * `plot-twist`. Throws TypeError if it does not.
 */
export function trustedAddress(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  if (!trustedTypes) return url;
  if (!trust) {
    const policy = trustedTypes.createPolicy("plot-twist", { createScriptURL: (text) => text });
    trust = (text) => policy.createScriptURL(text);
  }
  return trust(url);
}
