import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { JobStep } from "../../tagging/jobs/worker-deps.ts";

const entry = fileURLToPath(new URL("worker.ts", import.meta.url));

/** Worker processes that can be killed; each that dies is replaced. */
export function createWorkerProcesses(environment: Record<string, string | undefined>) {
  const living = new Set<ChildProcess>();
  const state = { isOver: false, died: 0 };
  /** Steps at which workers that are started next shall die. */
  const crashes: JobStep[] = [];
  const diedAt = new Set<string>();

  function start(): void {
    const crashAt = crashes.shift();
    const env = { ...environment, ...(crashAt ? { JOBS_CRASH_AT: crashAt } : {}) };
    const child = spawn(process.execPath, [entry], {
      env,
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    });
    living.add(child);
    let last = "";
    child.stdout?.on("data", (said: Buffer) => (last += said.toString()));
    // Not before all that it said is read.
    child.once("close", (code, signal) => {
      living.delete(child);
      if (last !== "") diedAt.add(last);
      if (state.isOver) return;
      if (signal !== "SIGKILL") throw new Error(`A worker ended by itself (${signal ?? code})`);
      state.died += 1;
      if (crashAt && last === "") crashes.unshift(crashAt);
      start();
    });
  }

  function killOne(): void {
    const [...all] = living;
    all[Math.floor(Math.random() * all.length)]?.kill("SIGKILL");
  }

  function killAll(): void {
    for (const child of living) child.kill("SIGKILL");
  }

  return {
    start,
    killOne,
    killAll,
    /** The next worker that is started dies at the step; the one after it, where it is killed before that. */
    crashNextAt: (step: JobStep) => crashes.push(step),
    /** The steps that workers died at. */
    diedAt: () => diedAt,
    died: () => state.died,
    async stop(): Promise<void> {
      state.isOver = true;
      const ends = [...living].map(
        (child) => new Promise<void>((resolve) => child.once("close", () => resolve())),
      );
      killAll();
      await Promise.all(ends);
    },
  };
}

export type WorkerProcesses = ReturnType<typeof createWorkerProcesses>;
