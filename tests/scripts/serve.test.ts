/** The server of the page: what it compresses, and how long a browser may keep it. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { compressFolder } from "../../scripts/build/compress.mjs";
import { serve } from "../../scripts/serve/serve.mjs";

const folder = mkdtempSync(join(tmpdir(), "plot-twist-serve-"));
const page = "<!doctype html><title>page</title>";
const code = "export const answer = 42;\n".repeat(99);
mkdirSync(join(folder, "assets"));
writeFileSync(join(folder, "index.html"), page);
writeFileSync(join(folder, "assets", "code-Ab12Cd_4.js"), code);
writeFileSync(join(folder, "picture.png"), "no text");
compressFolder(folder);
const { url, close } = await serve(folder);
after(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  headers: IncomingMessage["headers"];
  body: Buffer;
}

const ask = (path: string, encodings: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get(url + path, { headers: { "accept-encoding": encodings } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ headers: response.headers, body: Buffer.concat(parts) }));
    }).on("error", reject);
  });

describe("the server", () => {
  it("sends brotli where it is understood, else gzip, else the file itself", async () => {
    const [br, gzip, plain] = await Promise.all(
      ["gzip, deflate, br", "gzip", "identity"].map((encodings) =>
        ask("assets/code-Ab12Cd_4.js", encodings),
      ),
    );
    assert.ok(br && gzip && plain);
    assert.equal(br.headers["content-encoding"], "br");
    assert.equal(brotliDecompressSync(br.body).toString(), code);
    assert.equal(gzip.headers["content-encoding"], "gzip");
    assert.equal(gunzipSync(gzip.body).toString(), code);
    assert.equal(plain.headers["content-encoding"], undefined);
    assert.equal(plain.body.toString(), code);
    for (const { headers } of [br, gzip, plain]) {
      assert.match(headers["content-type"] ?? "", /javascript/);
      assert.equal(headers.vary, "Accept-Encoding");
    }
  });

  it("lets browsers keep what is named by its contents, and nothing else", async () => {
    const asset = await ask("assets/code-Ab12Cd_4.js", "br");
    assert.equal(asset.headers["cache-control"], "public, max-age=31536000, immutable");
    for (const path of ["", "index.html", "picture.png"]) {
      assert.equal((await ask(path, "br")).headers["cache-control"], "no-cache", path);
    }
  });

  it("sends the page for its folder, and pictures as they are", async () => {
    const { headers, body } = await ask("", "gzip");
    assert.match(headers["content-type"] ?? "", /text\/html/);
    assert.equal(gunzipSync(body).toString(), page);
    assert.equal((await ask("picture.png", "br")).headers["content-encoding"], undefined);
  });
});
