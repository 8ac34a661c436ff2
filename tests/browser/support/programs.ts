import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

/** Whether a program has neither ended nor been ended by a signal. */
export const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null;

/** Ends a program and waits until it has ended. */
export async function stop(program: ChildProcess): Promise<void> {
  if (!isRunning(program)) return;
  const ended = once(program, "exit");
  program.kill();
  await ended;
}
