// Makes a release's archive, after every check. It publishes nothing: it prints the commands for that.
//
// Usage: npm run release [-- --dry-run]. With --dry-run only the package's own tests run, and what stands against
// the release is told without ending it.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { complaints } from "./complaints.mjs";
import { attempt, Failure, root, run, script, textOf } from "../lib/shell.mjs";

const folder = join(root, "build", "release");

/** The last release's tag, and whether API.md has changed since. */
async function lastRelease() {
  const { status, output } = await attempt("git", [
    "describe",
    "--tags",
    "--abbrev=0",
    "--match=v*",
  ]);
  if (status !== 0) return undefined;
  const tag = output.trim();
  const { status: changed } = await attempt("git", ["diff", "--quiet", tag, "--", "API.md"]);
  return { tag, isSurfaceChanged: changed !== 0 };
}

/** What stands against a release of this version. */
async function complaintsNow(/** @type {string} */ version) {
  const status = await run("git", ["status", "--porcelain"]);
  const uncommitted = status.split("\n").flatMap((line) => (line ? [line.slice(3)] : []));
  const last = await lastRelease();
  const changelog = textOf(join(root, "CHANGELOG.md"));
  return complaints({ version, changelog, uncommitted, ...(last && { last }) });
}

/** Packs the package into build/release/; returns the archive's path and what is in it. */
async function pack() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const output = await run("npm", [
    "pack",
    "--json",
    "--ignore-scripts",
    "--pack-destination",
    folder,
  ]);
  const [packed] = /** @type {{ filename: string, files: unknown[] }[]} */ (JSON.parse(output));
  if (!packed) throw new Failure("npm packed nothing.", output);
  return { file: join(folder, packed.filename), count: packed.files.length };
}

await script(async () => {
  const unknown = process.argv.slice(2).find((word) => word !== "--dry-run");
  if (unknown) throw new Failure(`The only option is --dry-run, got "${unknown}".`);
  const isDry = process.argv.includes("--dry-run");
  const { version } = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  );
  const found = await complaintsNow(version);
  if (found.length > 0 && !isDry) throw new Failure(`No release: ${found.join("; ")}.`);
  const tests = [join("scripts", "check", "test.mjs"), ...(isDry ? ["package"] : [])];
  const { status } = await attempt(process.execPath, tests, { show: true });
  if (status !== 0) throw new Failure("No release: a test has failed.");
  const { file, count } = await pack();
  const bytes = readFileSync(file);
  const hash = createHash("sha512").update(bytes).digest("base64");
  console.log(`\n${file}: ${count} files, ${bytes.length} bytes, sha512-${hash}`);
  for (const complaint of found) console.log(`A release would refuse: ${complaint}.`);
  if (found.length === 0) {
    console.log(
      `To publish it:\n  git tag v${version} && git push origin v${version}\n  npm publish ${file}`,
    );
  }
});
