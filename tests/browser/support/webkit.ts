// A small WebDriver client for WebKitGTK, which Playwright cannot drive.
import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { createConnection, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as after } from "node:timers/promises";
import { findWebKit, webkit as programs } from "../../../scripts/lib/browser.mjs";
import { isRunning, stop } from "./programs.js";

/** A new X server and the number of its display. */
async function openDisplay(): Promise<{ server: ChildProcess; display: string }> {
  const args = ["-displayfd", "1", "-screen", "0", "1400x950x24", "-nolisten", "tcp"];
  const server = spawn(programs.display, args, { stdio: ["ignore", "pipe", "ignore"] });
  const lines = createInterface(server.stdout); // kept open: the server dies when it cannot write
  const [number] = (await Promise.race([once(lines, "line"), once(lines, "close")])) as string[];
  if (number) return { server, display: `:${number}` };
  await stop(server);
  throw new Error(`${programs.display} has ended without a display`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Resolves once a program listens on a port of this machine. */
async function listening(program: ChildProcess, port: number): Promise<void> {
  while (isRunning(program)) {
    const socket = createConnection(port, "127.0.0.1");
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once("connect", () => resolve(true));
      socket.once("error", () => resolve(false));
    });
    socket.destroy();
    if (isOpen) return;
    await after(20);
  }
  throw new Error(`${program.spawnfile} has ended before it listened`);
}

/** In milliseconds: waits end with their condition, not with this limit. */
const longest = 120_000;

/** Compiled shaders, which profiles share. */
const shaders = fileURLToPath(new URL("../../../build/shaders", import.meta.url));

/** WebDriver's names of the keys that write no character. */
const keys: Readonly<Record<string, string>> = {
  ArrowLeft: "\ue012",
  ArrowRight: "\ue014",
  ArrowUp: "\ue013",
  ArrowDown: "\ue015",
  Enter: "\ue007",
  Tab: "\ue004",
  End: "\ue010",
  Home: "\ue011",
};

/** A window of WebKitGTK's MiniBrowser. */
export class WebKit {
  readonly #address: string;
  readonly #programs: readonly ChildProcess[];
  readonly #home: string;
  #session = "";

  private constructor(port: number, programs: readonly ChildProcess[], home: string) {
    this.#address = `http://127.0.0.1:${port}`;
    this.#programs = programs;
    this.#home = home;
  }

  /** Starts an X server, the driver and the browser, with a profile of its own. */
  static async launch(): Promise<WebKit> {
    const { driver, browser } = findWebKit();
    assert.ok(driver && browser, "the tests need WebKitGTK's WebKitWebDriver and MiniBrowser");
    const { server, display } = await openDisplay();
    const home = mkdtempSync(join(tmpdir(), "plot-twist-webkit-"));
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: display,
      HOME: home,
      XDG_CACHE_HOME: home,
      // Else every new profile compiles the shaders of Mesa's software renderer again, for seconds.
      MESA_SHADER_CACHE_DIR: shaders,
      NO_AT_BRIDGE: "1",
    };
    const program = spawn(driver, [`--port=${port}`], { env, stdio: "ignore" });
    const webkit = new WebKit(port, [program, server], home);
    try {
      await listening(program, port);
      await webkit.#begin(browser);
    } catch (error) {
      await webkit.#end();
      throw error;
    }
    return webkit;
  }

  async #begin(binary: string): Promise<void> {
    const options = { binary, args: ["--automation"] };
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options } };
    const made = await this.#send("POST", "", { capabilities });
    this.#session = `/${(made as { sessionId: string }).sessionId}`;
    await this.#send("POST", "/timeouts", { script: longest, pageLoad: longest });
  }

  async #send(method: "POST" | "DELETE" | "GET", path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.#address}/session${this.#session}${path}`, {
      method,
      signal: AbortSignal.timeout(2 * longest), // the driver may not answer at all
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`WebKit: ${error}: ${message}`);
  }

  async open(url: string): Promise<void> {
    await this.#send("POST", "/url", { url });
  }

  /** Runs a function in the page and resolves to what it returns, or what its promise resolves to. */
  async run<Result, Arg>(work: (arg: Arg) => Result, arg?: Arg): Promise<Awaited<Result>> {
    const script = `const [given, done] = arguments;
      Promise.resolve(given).then(${String(work)})
        .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = await this.#send("POST", "/execute/async", { script, args: [arg ?? null] });
    const { value, error } = answer as { value: Awaited<Result>; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  }

  /** Presses a key and lets it go: a character, or a name that {@link keys} has. */
  async press(key: string): Promise<void> {
    const value = keys[key] ?? key;
    const actions = ["keyDown", "keyUp"].map((type) => ({ type, value }));
    await this.#send("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** A picture of the window as PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from((await this.#send("GET", "/screenshot")) as string, "base64");
  }

  async close(): Promise<void> {
    try {
      await this.#send("DELETE", "");
    } finally {
      await this.#end();
    }
  }

  async #end(): Promise<void> {
    for (const program of this.#programs) await stop(program);
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 9 });
  }
}
