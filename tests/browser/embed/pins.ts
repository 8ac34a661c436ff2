/** The hashes by which a page pins the scripts of the build. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dist } from "./hosts.js";

/** The hash of every script of the build, by its name. */
export const integrity: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(dist, "integrity.json"), "utf8"),
) as Record<string, string>;

/** An import map that pins every script of the build at `origin`, with other hashes for those that `isWrong` names. */
export function pins(origin: string, isWrong = /^$/): string {
  const hashes: Record<string, string> = {};
  for (const [name, hash] of Object.entries(integrity)) {
    hashes[`${origin}/${name}`] = isWrong.test(name) ? integrity["plot-twist.js"]! : hash;
  }
  const map = JSON.stringify({ integrity: hashes });
  return `<script type="importmap">${map}</script>`;
}
