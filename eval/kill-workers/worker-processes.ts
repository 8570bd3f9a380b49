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

  function start(): void {
    const crashAt = crashes.shift();
    const env = { ...environment, ...(crashAt ? { JOBS_CRASH_AT: crashAt } : {}) };
    const child = spawn(process.execPath, [entry], {
      env,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    living.add(child);
    child.once("exit", (_code, signal) => {
      living.delete(child);
      if (state.isOver) return;
      if (signal !== "SIGKILL") throw new Error(`A worker ended by itself (${signal ?? _code})`);
      state.died += 1;
      start();
    });
  }

  function killOne(): void {
    const [...all] = living;
    all[Math.floor(Math.random() * all.length)]?.kill("SIGKILL");
  }

  return {
    start,
    killOne,
    /** The next worker that is started dies at the step. */
    crashNextAt: (step: JobStep) => crashes.push(step),
    died: () => state.died,
    async stop(): Promise<void> {
      state.isOver = true;
      const ends = [...living].map(
        (child) => new Promise<void>((resolve) => child.once("exit", () => resolve())),
      );
      for (const child of living) child.kill("SIGKILL");
      await Promise.all(ends);
    },
  };
}

export type WorkerProcesses = ReturnType<typeof createWorkerProcesses>;
