/** A host of the built bundles, as a CDN is, and a host of somebody else's pages, of another origin. */
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import sirv from "sirv";

export const dist = fileURLToPath(new URL("../../../dist", import.meta.url));

interface Server {
  /** The origin by number, `http://127.0.0.1:PORT`. */
  origin: string;
  /** The same server as another origin, `http://localhost:PORT`. */
  named: string;
  close(): Promise<unknown>;
}

async function listen(answer: RequestListener): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    named: `http://localhost:${port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A host of the bundles. `missing` is answered with 404; `held` waits until `release` is called. */
export class Cdn {
  readonly #server: Server;
  /** Addresses that were asked for. */
  readonly asked: string[] = [];
  missing: RegExp | undefined;
  held: RegExp | undefined;
  #waiting: (() => void)[] = [];
  #arrived: () => void = () => undefined;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(): Promise<Cdn> {
    // As hosts that do not know the type of WebAssembly send it.
    const setHeaders = (response: ServerResponse, path: string): void => {
      if (path.endsWith(".wasm")) response.setHeader("Content-Type", "application/octet-stream");
    };
    const files = sirv(dist, { dev: true, gzip: true, setHeaders });
    const cdn: Cdn = new Cdn(
      await listen((request, response) => {
        const path = request.url ?? "";
        cdn.asked.push(`http://${request.headers.host}${path}`);
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("X-Content-Type-Options", "nosniff");
        const answer = (): void => files(request, response, () => notFound(response));
        if (cdn.missing?.test(path)) notFound(response);
        else if (cdn.held?.test(path)) cdn.#hold(answer);
        else answer();
      }),
    );
    return cdn;
  }

  get origin(): string {
    return this.#server.origin;
  }

  get named(): string {
    return this.#server.named;
  }

  #hold(answer: () => void): void {
    this.#waiting.push(answer);
    this.#arrived();
  }

  /** Resolves when a held file has been asked for. */
  whenHeld(): Promise<void> {
    if (this.#waiting.length > 0) return Promise.resolve();
    return new Promise((resolve) => (this.#arrived = resolve));
  }

  release(): void {
    this.held = undefined;
    for (const answer of this.#waiting.splice(0)) answer();
  }

  close(): Promise<unknown> {
    return this.#server.close();
  }
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { "Content-Type": "text/plain" });
  response.end();
}

/** A script that lists the tags of the figures that are ready in `<html data-ready>`. */
export const listReadyFigures = `addEventListener("ready", ({ target }) => {
  const { dataset } = document.documentElement;
  dataset.ready = [dataset.ready, target.localName].join(" ");
});`;

/** Waits until the figures of these tags have been ready in a page with {@link listReadyFigures}. */
export async function whenReady(page: Page, ...tags: readonly string[]): Promise<void> {
  for (const tag of tags) {
    await page.locator(`html[data-ready~="${tag}"]`).waitFor({ state: "attached" });
  }
}

/** A page of somebody else. */
export interface HostPage {
  body: string;
  headers?: Record<string, string>;
}

/** Serves pages by their paths, and the script `/ready.js` that lists in `<html data-ready>` which figures are ready. */
export function serveHost(pages: Readonly<Record<string, HostPage>>): Promise<Server> {
  return listen((request, response) => {
    const path = request.url ?? "";
    if (path === "/ready.js") {
      response.setHeader("Content-Type", "text/javascript");
      response.end(listReadyFigures);
      return;
    }
    const page = pages[path];
    if (!page) return notFound(response);
    for (const [name, value] of Object.entries(page.headers ?? {})) response.setHeader(name, value);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    const icon = `<link rel="icon" href="data:,">`;
    response.end(
      `<!doctype html><html lang="en"><title>A page</title>${icon}<script src="/ready.js"></script><body>${page.body}</body></html>`,
    );
  });
}

/** Serves a folder as somebody else's host does, without a policy. */
export const serveFreely = (folder: string): Promise<Server> => {
  const files = sirv(folder, { dev: true });
  return listen((request, response) => files(request, response, () => notFound(response)));
};
