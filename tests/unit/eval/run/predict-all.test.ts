import { describe, expect, it } from "vitest";
import { AppError } from "../../../../core/errors.ts";
import { openPredictionCache } from "../../../../eval/cache/prediction-cache.ts";
import { predictAll } from "../../../../eval/run/predict-all.ts";
import type { System } from "../../../../eval/systems/system.ts";
import { writeFiles } from "../write-files.ts";

const contents = ["t1", "t2", "t3"].map((contentId) => ({
  contentId,
  title: `Title ${contentId}`,
}));

async function build(overrides: Partial<System> = {}) {
  const folder = await writeFiles();
  const asked: string[] = [];
  const system: System = {
    id: "s",
    label: "S",
    kind: "baseline",
    needsLlm: true,
    version: "1",
    predict: async ({ contentId }) => {
      asked.push(contentId);
      return { contentId, ranked: [], kept: [] };
    },
    ...overrides,
  };
  const interrupt = new AbortController();
  const run = (given: Partial<System> = {}, rows = contents) =>
    predictAll({ ...system, ...given }, rows, {
      cache: openPredictionCache(folder, { systemId: "s", determinedBy: {} }),
      concurrency: 1,
      onContent: () => undefined,
      signal: interrupt.signal,
    });
  return { asked, run, interrupt };
}

describe("predictAll", () => {
  it("asks only what is not known yet, and prepares only if it must ask", async () => {
    let prepared = 0;
    const { asked, run } = await build({ prepare: async () => (prepared += 1) });
    await run({}, contents.slice(0, 2));
    const answers = await run();
    expect(asked).toEqual(["t1", "t2", "t3"]);
    expect(answers.map(({ isCached }) => isCached)).toEqual([true, true, false]);
    await run();
    expect(prepared).toBe(2);
  });

  it("finds a prediction by the text, whatever the content is called", async () => {
    const { asked, run } = await build();
    await run({}, contents.slice(0, 1));
    const [answer] = await run({}, [{ contentId: "renamed", title: "Title t1" }]);
    expect(answer?.prediction.contentId).toBe("renamed");
    expect(asked).toEqual(["t1"]);
  });

  it("asks anew when the system starts from other candidates", async () => {
    const { asked, run } = await build({ inputOf: async () => ["a", "b"] });
    await run({}, contents.slice(0, 1));
    await run({ inputOf: async () => ["b", "a"] }, contents.slice(0, 1));
    expect(asked).toEqual(["t1", "t1"]);
  });

  it("keeps what is predicted when it is stopped, and goes on", async () => {
    const { asked, run, interrupt } = await build();
    const stopped = run({
      predict: async ({ contentId }) => {
        if (contentId === "t2") interrupt.abort();
        return { contentId, ranked: [], kept: [] };
      },
    });
    await expect(stopped).rejects.toMatchObject({ code: "INTERRUPTED" });
    const fresh = new AbortController();
    Object.defineProperty(interrupt, "signal", { value: fresh.signal });
    await run();
    expect(asked).toEqual(["t3"]);
  });

  it("takes an unusable answer of the LLM for an abstention", async () => {
    const bad = new AppError("LLM_BAD_OUTPUT", "The answer has the wrong shape");
    const { run } = await build({ predict: () => Promise.reject(bad) });
    const [answer] = await run({}, contents.slice(0, 1));
    expect(answer?.prediction).toEqual({
      contentId: "t1",
      ranked: [],
      kept: [],
      failure: "The answer has the wrong shape",
    });
  });

  it("stops when the LLM is down, and keeps nothing in its place", async () => {
    const down = new AppError("LLM_UNAVAILABLE", "down");
    const { asked, run } = await build();
    await expect(run({ predict: () => Promise.reject(down) })).rejects.toThrow("down");
    await run();
    expect(asked).toEqual(["t1", "t2", "t3"]);
  });
});
