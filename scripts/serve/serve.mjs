// Serves a built page with strict headers, for `npm start` and for the tests.

import { createServer } from "node:http";
import { join } from "node:path";
import { Failure, textOf } from "../lib/shell.mjs";

/** The strictest Content-Security-Policy that allows WebAssembly. */
export const contentSecurityPolicy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";

/**
 * Listens on this machine only; port 0 takes any that is free.
 *
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<number>} the port that it got
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      const why = error.code === "EADDRINUSE" ? "is taken" : `cannot be used (${error.code})`;
      reject(new Failure(`Port ${port} ${why}: choose another with npm start -- --port N.`));
    });
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** The names of a build's assets tell their contents, so they may be kept; all else is asked for again. */
const cacheControl = (/** @type {string} */ path) =>
  /\/assets\/[^/]+-[\w-]{8}\.\w+$/.test(path) ? "public, max-age=31536000, immutable" : "no-cache";

/** @param {import("node:http").Server} server */
const close = (server) =>
  new Promise((resolve) => {
    server.close(() => resolve(undefined));
    server.closeAllConnections();
  });

/** Fails with a sentence if the port is not available. */
export async function probe(/** @type {number} */ port) {
  const server = createServer();
  await listen(server, port);
  await close(server);
}

/** Sends the folder's 404.html, if it has one, as static hosts do. */
function sendNotFound(
  /** @type {string} */ folder,
  /** @type {import("node:http").ServerResponse} */ response,
) {
  const page = textOf(join(folder, "404.html"));
  response.writeHead(404, { "Content-Type": page ? "text/html; charset=utf-8" : "text/plain" });
  response.end(page || "Not found.\n");
}

/**
 * Serves a folder with the strict Content-Security-Policy on every answer, compressed where there is
 * a compressed form beside the file.
 *
 * @param {string} folder
 * @param {number} [port] 0, the default, takes any port that is free
 * @returns {Promise<{ url: string, close: () => Promise<unknown> }>} `url` ends with a slash
 */
export async function serve(folder, port = 0) {
  const { default: sirv } = await import("sirv");
  const files = sirv(folder, {
    dev: true,
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, path) => response.setHeader("Cache-Control", cacheControl(path)),
  });
  const server = createServer((request, response) => {
    response.setHeader("Content-Security-Policy", contentSecurityPolicy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    files(request, response, () => sendNotFound(folder, response));
  });
  const actual = await listen(server, port);
  return { url: `http://127.0.0.1:${actual}/`, close: () => close(server) };
}
