import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { hasErrno } from "./errno.ts";

export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  /** How the process names itself in the process list, where the command alone would not tell instances apart. */
  readonly name?: string;
  readonly environment: Record<string, string | undefined>;
  readonly folder: string;
  readonly logFile: string;
}

/**
 * Starts a process that outlives this command; its output goes to the log, the last run's log is kept beside it.
 * @returns its process id
 */
export async function launch(what: Launch): Promise<number> {
  mkdirSync(dirname(what.logFile), { recursive: true });
  if (existsSync(what.logFile)) renameSync(what.logFile, `${what.logFile}.previous`);
  const log = openSync(what.logFile, "w", 0o600);
  const child = spawn(what.command, what.args, {
    argv0: what.name ?? what.command,
    cwd: what.folder,
    env: what.environment,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const pid = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("spawn", () => {
      child.unref();
      if (child.pid !== undefined) resolve(child.pid);
    });
  });
  await showsItsCommandLine(child, pid);
  return pid;
}

/**
 * Until its program is read from the disk, a started process has no command line, as if it had ended: without
 * this, the first start after a boot could be taken for dead.
 */
async function showsItsCommandLine(child: ChildProcess, pid: number): Promise<void> {
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  while (!hasEnded() && commandLine(pid) === "") await sleep(10);
}

/** The command line of a living process, "" where there is none (a zombie has none either). */
export function commandLine(pid: number): string {
  try {
    if (process.platform === "linux") {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    }
    return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return "";
  }
}

/** Process ids are given out again: a recorded one counts only if the process carries this instance's mark. */
export function isOurs(pid: number, mark: string): boolean {
  return commandLine(pid).includes(mark);
}

/**
 * Ends a process that is proven to be ours and waits until it is gone.
 * @returns whether there was one to end
 */
export async function stopProcess(pid: number, mark: string, graceMs = 20_000): Promise<boolean> {
  if (!isOurs(pid, mark)) return false;
  send(pid, "SIGTERM");
  if (await isGone(pid, mark, graceMs)) return true;
  send(pid, "SIGKILL");
  await isGone(pid, mark, 10_000);
  return true;
}

async function isGone(pid: number, mark: string, waitMs: number): Promise<boolean> {
  const until = Date.now() + waitMs;
  while (isOurs(pid, mark)) {
    if (Date.now() > until) return false;
    await sleep(50);
  }
  return true;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!hasErrno(error, "ESRCH")) throw error;
  }
}
