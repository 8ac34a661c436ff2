/** Packs the package and installs it into an empty folder, as a user of the package does. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url));

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

/** A temporary project in which only the package is installed; throws if packing or installing fails. */
export class Stranger {
  readonly folder = mkdtempSync(join(tmpdir(), "plot-twist-stranger-"));
  readonly packed: Packed;

  constructor() {
    const answer = mustRun(root, "npm", "pack", "--json", "--pack-destination", this.folder);
    const [packed] = JSON.parse(answer) as Packed[];
    if (!packed) throw new Error("npm pack made no package");
    this.packed = packed;
    writeFileSync(join(this.folder, "package.json"), '{ "private": true, "type": "module" }\n');
    const quiet = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"];
    mustRun(this.folder, "npm", "install", ...quiet, join(this.folder, packed.filename));
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
