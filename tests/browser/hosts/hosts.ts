import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { findNginx } from "../../../scripts/lib/nginx.mjs";
import { serve } from "../../../scripts/serve/serve.mjs";
import { isRunning, stop } from "../support/programs.js";

/** A running server. */
interface Server {
  stop(): Promise<unknown>;
}

/** Serves a folder at a port of this machine. */
type Start = (root: string, port: number) => Promise<Server>;

/** Waits until a server accepts connections at `port`; fails if its process ends before. */
async function accepts(process: ChildProcess, port: number): Promise<void> {
  for (;;) {
    if (!isRunning(process)) throw new Error(`${process.spawnfile} ended`);
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      return;
    } catch {
      // not yet
    }
  }
}

/** The `location` that the README recommends for a folder `lesson/`. */
async function recommended(): Promise<string> {
  const readme = await readFile(new URL("../../../README.md", import.meta.url), "utf8");
  const block = /```nginx\n(.*?)```/s.exec(readme)?.[1];
  if (!block) throw new Error("the README has no configuration of nginx");
  return block;
}

/** A configuration with all paths in one scratch folder, and with types that leave out WebAssembly's. */
const nginxConfiguration = (root: string, scratch: string, port: number, location: string) => `
daemon off;
master_process off;
pid ${scratch}/pid;
error_log stderr crit;
events {}
http {
  access_log off;
  client_body_temp_path ${scratch}/body;
  proxy_temp_path ${scratch}/proxy;
  fastcgi_temp_path ${scratch}/fastcgi;
  uwsgi_temp_path ${scratch}/uwsgi;
  scgi_temp_path ${scratch}/scgi;
  types { text/html html; text/css css; text/javascript js; image/svg+xml svg; image/png png; }
  default_type text/plain;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    ${location}
  }
}
`;

const startNginx: Start = async (root, port) => {
  const scratch = await mkdtemp(join(tmpdir(), "plot-twist-nginx-"));
  const configuration = join(scratch, "nginx.conf");
  await writeFile(configuration, nginxConfiguration(root, scratch, port, await recommended()));
  const program = findNginx() ?? "nginx";
  const args = ["-e", "stderr", "-p", scratch, "-c", configuration];
  const process = spawn(program, args, { stdio: ["ignore", "ignore", "inherit"] });
  await accepts(process, port);
  return {
    async stop() {
      await stop(process);
      await rm(scratch, { recursive: true });
    },
  };
};

const startPython: Start = async (root, port) => {
  const args = ["-u", "-m", "http.server", "--bind", "127.0.0.1", "--directory", root, `${port}`];
  const process = spawn("python3", args, { stdio: ["ignore", "pipe", "ignore"] });
  await once(createInterface(process.stdout), "line"); // "Serving HTTP on ..."
  return { stop: () => stop(process) };
};

const startOwn: Start = async (root, port) => {
  const { close } = await serve(root, port);
  return { stop: close };
};

/** Ways to serve a folder, by name. */
const starts = { nginx: startNginx, "Python’s http.server": startPython, "our server": startOwn };

export type HostName = keyof typeof starts;

export const hostNames = Object.keys(starts) as HostName[];

const dist = fileURLToPath(new URL("../../../dist", import.meta.url));

/** A host that has nothing but a folder `lesson/`, and can be down for a while. */
export interface Host {
  /** The address of the folder. */
  readonly url: string;
  /** The path of the folder. */
  readonly folder: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Ends the host for good. */
  close(): Promise<void>;
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Starts a host of the built page. */
export async function openLesson(name: HostName): Promise<Host> {
  const root = await mkdtemp(join(tmpdir(), "plot-twist-host-"));
  const folder = join(root, "lesson");
  await cp(dist, folder, { recursive: true });
  const port = await freePort();
  let server: Server | undefined;
  const stop = async () => {
    await server?.stop();
    server = undefined;
  };
  const start = async () => {
    server = await starts[name](root, port);
  };
  await start();
  const close = async () => {
    await stop();
    await rm(root, { recursive: true });
  };
  return { url: `http://127.0.0.1:${port}/lesson/`, folder, start, stop, close };
}
