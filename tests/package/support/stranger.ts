/** Packs the package and installs it into an empty folder, as a user of the package does. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { atEnd } from "../../ending.js";

export const root = fileURLToPath(new URL("../../..", import.meta.url));
const modules = join(root, "node_modules");

/** What a program printed, and its exit status; `null` if a signal ended it. */
export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a program in a folder. */
export function run(folder: string, program: string, ...args: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

function mustRun(folder: string, program: string, ...args: string[]): string {
  const { status, stdout, stderr } = run(folder, program, ...args);
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${status}: ${stderr}`);
  return stdout;
}

/** Name of the archive that `npm pack` made, and the files in it. */
export interface Packed {
  filename: string;
  files: { path: string }[];
}

/** The packages that a package needs, and all that those need. */
function dependenciesOf(folder: string, found = new Set<string>()): Set<string> {
  const text = readFileSync(join(folder, "package.json"), "utf8");
  const { dependencies = {} } = JSON.parse(text) as { dependencies?: Record<string, string> };
  for (const name of Object.keys(dependencies)) {
    if (found.has(name)) continue;
    dependenciesOf(join(modules, name), found.add(name));
  }
  return found;
}

/**
 * A temporary project in which only the package is installed, without a network: its dependencies are copies of this
 * repository's. Throws if packing or installing fails.
 */
export class Stranger {
  readonly folder = mkdtempSync(join(tmpdir(), "plot-twist-stranger-"));
  readonly packed: Packed;

  constructor() {
    const answer = mustRun(root, "npm", "pack", "--json", "--pack-destination", this.folder);
    const [packed] = JSON.parse(answer) as Packed[];
    if (!packed) throw new Error("npm pack made no package");
    this.packed = packed;
    writeFileSync(join(this.folder, "package.json"), '{ "private": true, "type": "module" }\n');
    for (const name of dependenciesOf(root)) {
      cpSync(join(modules, name), join(this.folder, "node_modules", name), { recursive: true });
    }
    const cache = ["--offline", "--cache", join(this.folder, "cache")];
    const quiet = ["--no-audit", "--no-fund", "--ignore-scripts"];
    mustRun(this.folder, "npm", "install", ...cache, ...quiet, this.archive);
  }

  /** Path of the package's archive. */
  get archive(): string {
    return join(this.folder, this.packed.filename);
  }

  /** Path of the installed package. */
  get installed(): string {
    return join(this.folder, "node_modules", "plot-twist");
  }

  /** Makes packages of this repository's `node_modules` known to the project. */
  lend(...names: readonly string[]): void {
    for (const name of names) {
      const link = join(this.folder, "node_modules", name);
      mkdirSync(dirname(link), { recursive: true });
      if (!existsSync(link)) symlinkSync(join(modules, name), link);
    }
  }

  /** Runs a program text as a module of the project. */
  script(text: string): Outcome {
    const file = join(this.folder, "script.mjs");
    writeFileSync(file, text);
    return run(this.folder, process.execPath, "--disallow-code-generation-from-strings", file);
  }

  /** Runs the installed command. */
  command(...args: string[]): Outcome {
    return run(this.folder, join(this.folder, "node_modules", ".bin", "plot-twist"), ...args);
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The project that all test files of this process share. */
export const stranger = new Stranger();
atEnd(() => stranger.dispose());
