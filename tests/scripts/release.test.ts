import assert from "node:assert/strict";
import { test } from "node:test";
import { complaints } from "../../scripts/release/complaints.mjs";

const changelog = "# Changelog\n\n## 1.3.0\n\n- Something.\n\n## 1.2.3\n\n- Something else.\n";
const last = { tag: "v1.2.3", isSurfaceChanged: true };
const fine = { version: "1.3.0", changelog, uncommitted: [], last };

test("a later version that the changelog has may be released", () => {
  assert.deepEqual(complaints(fine), []);
  assert.deepEqual(complaints({ ...fine, last: { tag: "v0.9.9", isSurfaceChanged: true } }), []);
});

test("versions must be numbers, and grow", () => {
  assert.match(complaints({ ...fine, version: "1.3" })[0]!, /must be like 1\.2\.3, got "1\.3"/);
  const older = { ...fine, last: { ...last, tag: "v1.3.0" } };
  assert.deepEqual(complaints(older).slice(0, 1), ["version 1.3.0 does not come after v1.3.0"]);
});

test("a changed surface needs more than a patch", () => {
  const patch = { ...fine, version: "1.2.4", changelog: changelog.replace("1.3.0", "1.2.4") };
  assert.match(complaints(patch).join(), /API\.md has changed since v1\.2\.3, so 1\.2\.4 is not/);
  assert.deepEqual(complaints({ ...patch, last: { ...last, isSurfaceChanged: false } }), []);
});

test("the changelog must name the version and say something about it", () => {
  const early = { ...fine, changelog: changelog.replace("1.3.0", "Unreleased") };
  assert.deepEqual(complaints(early), [
    'the first heading of CHANGELOG.md must be "## 1.3.0", got "## Unreleased"',
  ]);
  const silent = { ...fine, changelog: changelog.replace("- Something.\n", "") };
  assert.deepEqual(complaints(silent), ["CHANGELOG.md says nothing about 1.3.0"]);
});

test("everything is committed", () => {
  assert.deepEqual(complaints({ ...fine, uncommitted: ["a.ts", "b.ts"] }), [
    "not committed: a.ts, b.ts",
  ]);
});
