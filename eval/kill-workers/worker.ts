import { writeSync } from "node:fs";
import { loadConfig } from "../../core/config.ts";
import { createApp } from "../../tagging/create-app.ts";
import type { JobStep } from "../../tagging/jobs/worker-deps.ts";

/**
 * A worker that says so and ends itself as by `kill -9` when it has come to a step: JOBS_CRASH_AT=CLAIMED. Without it, it works until it is
 * killed from outside.
 */
const { JOBS_CRASH_AT: crashAt, ...environment } = process.env;
// Nobody is left to end it when the measuring process is gone.
process.once("disconnect", () => process.exit());
const app = await createApp(loadConfig(environment));
app.startWorker({
  onError: (error) => console.error(error),
  onStep(step: JobStep) {
    if (step !== crashAt) return;
    writeSync(process.stdout.fd, step);
    process.kill(process.pid, "SIGKILL");
  },
});
