import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lock } from "proper-lockfile";
import { hasErrno } from "./errno.ts";
import { localFolder } from "./paths.ts";
import { interrupted } from "./progress.ts";
import type { StepContext } from "./progress.ts";

/** One start or stop at a time in a project, since they share the cache. A lock left by a killed command ends by itself. */
export async function withLock<T>(
  context: StepContext,
  task: () => Promise<T>,
  folder: string = localFolder,
): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const release = await acquire(context, folder);
  try {
    return await task();
  } finally {
    // Fails only if the lock was lost, and then there is nothing to give back.
    await release().catch(() => undefined);
  }
}

async function acquire(context: StepContext, folder: string): Promise<() => Promise<void>> {
  let told = false;
  for (;;) {
    if (context.signal?.aborted) throw interrupted();
    try {
      return await lock(folder, {
        lockfilePath: join(folder, "lock"),
        stale: 15_000,
        update: 3_000,
        onCompromised: () => context.progress("The lock of the local stack was lost; going on."),
      });
    } catch (error) {
      if (!hasErrno(error, "ELOCKED")) throw error;
    }
    if (!told)
      context.progress("Another command is starting or stopping the local stack; waiting…");
    told = true;
    await sleep(300);
  }
}
