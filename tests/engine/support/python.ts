/** Runs Python scripts; `npm run setup` installs a Python with NumPy. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pythonWith } from "../../../scripts/lib/python.mjs";

const python = pythonWith("numpy");

/** One thread for NumPy's matrix products: several would compete with tests that run at the same time. */
const alone = { ...process.env, OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1" };

/**
 * Writes files, text by name, into a temporary folder, runs the last one and returns its output. Throws if
 * there is no Python with NumPy, if the script fails, or with what it prints to stderr.
 */
export async function runPython(
  files: Record<string, string | Uint8Array>,
  ...args: string[]
): Promise<string> {
  if (!python) throw new Error("No Python with NumPy was found: Debian has it in python3-numpy.");
  const folder = mkdtempSync(join(tmpdir(), "plot-twist-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const last = Object.keys(files).at(-1) as string;
    return await outputOf(spawn(python, ["-B", last, ...args], { cwd: folder, env: alone }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function outputOf(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    let complaint = "";
    child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
    child.on("error", reject);
    child.on("close", (status) => {
      if (status === 0 && complaint === "") resolve(output);
      else reject(new Error(complaint || `Python ended with ${status}`));
    });
  });
}

/** Parses a number as Python prints it: "inf" is Infinity. */
export const fromPython = (text: string): number =>
  text === "inf" ? Infinity : text === "-inf" ? -Infinity : Number(text);
