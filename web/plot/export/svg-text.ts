/** A number with at most two decimals: a hundredth of a pixel is enough. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What no XML file may contain: control characters, halves of pairs, and two code points that are none. */
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Text as the content of an element or of an attribute in double quotes. */
export const escape = (text: string): string =>
  text.replace(forbidden, "\ufffd").replace(/[&<>"]/g, (letter) => escapes[letter]!);

/** A short name for a text (FNV-1a): equal texts have equal names in all files, so that these can stand in one page. */
export function hashName(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `pt${(hash >>> 0).toString(36)}`;
}
