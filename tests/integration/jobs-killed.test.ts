import { afterAll, beforeAll, expect, it } from "vitest";
import { startFakeLlm } from "../../eval/kill-workers/fake-llm.ts";
import { runAndKill } from "../../eval/kill-workers/run-and-kill.ts";
import { createWorkerProcesses } from "../../eval/kill-workers/worker-processes.ts";
import { stackEnvironment } from "../../local/environment.ts";
import type { RunningRedis } from "../../local/redis.ts";
import { loadConfig } from "../../core/config.ts";
import { createApp } from "../../tagging/create-app.ts";
import { TEST_INSTANCE } from "../support/test-config.ts";
import { openTestGraph } from "../support/test-graph.ts";
import { startTestRedis } from "../support/test-redis.ts";

const MINUTES_10 = 10 * 60_000;
const CONTENTS = 300;
const RANDOM_KILLS = 5;
const STEPS = 9;

let redis: RunningRedis;
beforeAll(async () => {
  redis = await startTestRedis();
});
afterAll(() => redis.stop());

it.each(["in-process", "Redis"])(
  "loses and doubles nothing when workers are killed at random and at each step: %s",
  async (queue) => {
    const world = await openTestGraph();
    const llm = await startFakeLlm();
    const environment = {
      PATH: process.env["PATH"],
      ...stackEnvironment(TEST_INSTANCE, {}),
      LLM_BASE_URL: llm.baseUrl,
      LLM_MODEL: "fake",
      LLM_CONCURRENCY: "8",
      JOBS_LEASE_MS: "3000",
      REDIS_URL: queue === "Redis" ? redis.url : "",
    };
    const app = await createApp(loadConfig(environment));
    const workers = createWorkerProcesses(environment);
    try {
      const options = { contents: CONTENTS, kills: RANDOM_KILLS, workers: 2 };
      const result = await runAndKill(app, workers, options);
      expect(result).toMatchObject({
        status: "DONE",
        missedSteps: [],
        items: CONTENTS,
        contents: CONTENTS,
        notDone: 0,
        lost: 0,
        doubled: 0,
        doubledSuggestions: 0,
        lostTags: 0,
        doubledTags: 0,
      });
      expect(result.killed).toBeGreaterThanOrEqual(RANDOM_KILLS + STEPS);
    } finally {
      await workers.stop();
      await app.close();
      await llm.close();
      await world.clear();
      await world.close();
    }
  },
  MINUTES_10,
);
