import { parseArgs } from "node:util";
import { createOutput } from "../cli/output.ts";
import { loadConfig } from "../core/config.ts";
import { AppError } from "../core/errors.ts";
import { stackEnvironment } from "../local/environment.ts";
import { startRedis } from "../local/redis.ts";
import { createApp } from "../tagging/create-app.ts";
import { startFakeLlm } from "./kill-workers/fake-llm.ts";
import { runAndKill } from "./kill-workers/run-and-kill.ts";
import { createWorkerProcesses } from "./kill-workers/worker-processes.ts";

const USAGE = `LOCAL_INSTANCE=<an empty one> node eval/kill-workers.ts [--contents 10000] [--kills 50] [--queue memory|bullmq] [--workers 3]

Tags contents by a job while its worker processes are killed (kill -9), so many times at random and once at each step, and
counts what was lost or doubled. The LLM is a fake that answers at once.`;
const LEASE_MS = "5000";

const { values: flags } = parseArgs({
  options: {
    contents: { type: "string", default: "10000" },
    kills: { type: "string", default: "50" },
    workers: { type: "string", default: "3" },
    queue: { type: "string", default: "memory" },
    help: { type: "boolean", default: false },
  },
});
const output = createOutput({ json: true });
if (flags.help || !["memory", "bullmq"].includes(flags.queue)) {
  output.note(USAGE);
  process.exitCode = flags.help ? 0 : 2;
} else {
  const result = await measure();
  output.data(result, () => "");
  const { status, missedSteps, notDone, lost, doubled, doubledSuggestions, lostTags, doubledTags } =
    result;
  const wrong = notDone + lost + doubled + doubledSuggestions + lostTags + doubledTags;
  // Idle connections would keep it alive.
  process.exit(wrong === 0 && missedSteps.length === 0 && status === "DONE" ? 0 : 1);
}

async function measure() {
  const instance = process.env["LOCAL_INSTANCE"] || "default";
  const llm = await startFakeLlm();
  const redis = flags.queue === "bullmq" ? await startRedisServer() : undefined;
  const environment = {
    ...stackEnvironment(instance, process.env),
    ...process.env,
    LLM_BASE_URL: llm.baseUrl,
    LLM_MODEL: "fake",
    LLM_CONCURRENCY: "8",
    LLM_JUDGE_CONCURRENCY: "4",
    JOBS_LEASE_MS: LEASE_MS,
    REDIS_URL: redis?.url ?? "",
  };
  const app = await createApp(loadConfig(environment));
  const workers = createWorkerProcesses(environment);
  try {
    await app.migrate();
    await requireEmpty(app);
    const bar = output.progress(Number(flags.contents), "Tagged");
    const result = await runAndKill(app, workers, {
      contents: Number(flags.contents),
      kills: Number(flags.kills),
      workers: Number(flags.workers),
      onProgress: (done, _total, killed) => bar.update(done, `${killed} killed`),
    });
    bar.stop();
    return { queue: flags.queue, ...result };
  } finally {
    await workers.stop();
    await app.close();
    await redis?.stop();
    await llm.close();
  }
}

function startRedisServer() {
  return startRedis({ environment: process.env, progress: output.note, signal: undefined });
}

async function requireEmpty(app: Awaited<ReturnType<typeof createApp>>): Promise<void> {
  const { contents, tags } = await app.runs.counts();
  if (contents + tags === 0) return;
  throw new AppError("CONFLICT", "The graph is not empty: take an instance of its own");
}
