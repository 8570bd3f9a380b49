import { spawn } from "node:child_process";
import { interrupted } from "./progress.ts";

export interface RunOptions {
  readonly environment: Record<string, string | undefined>;
  readonly signal?: AbortSignal | undefined;
}

export interface RunResult {
  readonly code: number;
  readonly output: string;
}

/**
 * Runs a command to its end and collects what it says. A command that is not there has code 127.
 * It leads a process group of its own, so that an abort or our own end also ends what it has started (compilers, say).
 * @throws AppError INTERRUPTED
 */
export function run(command: string, args: string[], options: RunOptions): Promise<RunResult> {
  const { environment, signal } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(interrupted());
    let output = "";
    const child = spawn(command, args, {
      env: environment,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const abort = () => endGroup(child.pid);
    const settle = (code: number) => {
      signal?.removeEventListener("abort", abort);
      process.removeListener("exit", abort);
      if (signal?.aborted) reject(interrupted());
      else resolve({ code, output });
    };
    const collect = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-200_000));
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    signal?.addEventListener("abort", abort, { once: true });
    process.once("exit", abort);
    child.once("error", (error) => {
      output = error.message;
      settle(127);
    });
    child.once("close", (code) => settle(code ?? 1));
  });
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGTERM");
  } catch {
    // It ended by itself between the abort and here.
  }
}
