import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { Settings } from "../../core/settings.ts";
import { getContent } from "../../graph/queries/content.ts";
import { suggestionsOfRuns } from "../../graph/queries/explain.ts";
import { createExplain } from "../../tagging/explain.ts";
import { createImporter } from "../../tagging/import/import-files.ts";
import { createRunner } from "../../tagging/run-contents.ts";
import type { RunDeps, RunRequest } from "../../tagging/run-contents.ts";
import { createRuns } from "../../tagging/runs.ts";
import { fakeSteps, llmDown } from "../support/fake-steps.ts";
import { contents, importRows, newContents, tags } from "../support/small-world.ts";
import { openTestGraph } from "../support/test-graph.ts";
import type { TestGraph } from "../support/test-graph.ts";

/** Only what the LLM chose is judged. */
const settings = Settings.parse({ judged: 0 });
const nothing = z.object({});
let world: TestGraph;

beforeAll(async () => {
  world = await openTestGraph();
});
beforeEach(async () => {
  await world.clear();
  await importRows(createImporter(world), { tags, contents: [...contents, ...newContents] });
});
afterAll(() => world.close());

const run = (
  change: Partial<RunDeps> = {},
  request: Partial<RunRequest> = {},
  signal?: AbortSignal,
) =>
  createRunner({ ...fakeSteps(world), ...change })(
    { selection: "test", contentIds: ["n1", "n2"], settings, ...request },
    { signal },
  );
const tagsOf = async (contentId: string) =>
  (await world.graph.one(getContent, { contentId })).tags.map(
    ({ tagId, origin }) => `${tagId} ${origin}`,
  );
const decisionsOf = async (contentId: string, { runId }: { readonly runId: string }) => {
  const edges = await world.graph.many(suggestionsOfRuns, { pairs: [{ contentId, runId }] });
  return edges.map(({ decision }) => decision);
};

it("writes kept tags with origin, confidence and run, and every candidate with its decision", async () => {
  const report = await run();
  expect(report).toMatchObject({ tagged: 2, noTag: 0, failed: 0, resumed: false });
  const { tags: given } = await world.graph.one(getContent, { contentId: "n1" });
  expect(given).toMatchObject([
    { tagId: "solar", origin: "MODEL", confidence: 0.9, runId: report.runId, by: "fake" },
  ]);
  expect(await decisionsOf("n1", report)).toEqual([
    "KEPT",
    "NOT_CHOSEN",
    "NOT_CHOSEN",
    "NOT_CHOSEN",
  ]);
});

it("takes 'no tag fits' for a result, below the cut or when nothing is chosen", async () => {
  expect(await run(fakeSteps(world, { confidence: 0.4 }))).toMatchObject({ noTag: 2 });
  expect(await tagsOf("n1")).toEqual([]);
  const again = await run(fakeSteps(world, { choose: 0 }), { fresh: true });
  expect(again).toMatchObject({ noTag: 2 });
  await expect(createRuns(world.graph).withoutResult(["n1", "n2"])).resolves.toEqual([]);
});

it("asks a strict judge about every candidate where no prior is known, and keeps what the LLM overlooked", async () => {
  const steps = fakeSteps(world, { choose: 0 });
  const judgeTag: RunDeps["judgeTag"] = async ({ tag }) => ({
    confidence: tag.name === "Solar power" ? 0.3 : 0.02,
    mass: 1,
    source: "LOGPROBS",
  });
  const strict = { ...steps, judgeTag, judgeBaseline: async () => Math.log(0.1 / 0.9) };
  const report = await run(strict, { contentIds: ["n1"], settings: Settings.parse({}) });
  expect(await tagsOf("n1")).toEqual(["solar MODEL"]);
  expect(await decisionsOf("n1", report)).toEqual(["KEPT", "BELOW_CUT", "BELOW_CUT", "BELOW_CUT"]);
});

it("never touches tags of people and never gives a refused one", async () => {
  await importRows(createImporter(world), {
    contents: [{ ...newContents[0], tags: ["solar"] }],
    rejections: [{ contentId: "n2", tagId: "bread", by: "editor" }],
  });
  await run(fakeSteps(world, { choose: 4 }));
  expect(await tagsOf("n1")).toContain("solar IMPORT");
  expect(await tagsOf("n2")).not.toContain("bread MODEL");
});

it("writes nothing when the LLM is down, and goes on with the same run afterwards", async () => {
  await expect(run({ selectTags: llmDown })).rejects.toMatchObject({ code: "LLM_UNAVAILABLE" });
  expect(await tagsOf("n1")).toEqual([]);
  const [unfinished] = await createRuns(world.graph).list(1);
  const report = await run();
  expect(report).toMatchObject({ resumed: true, runId: unfinished?.runId, tagged: 2 });
});

it("stops at Ctrl-C and then tags only what is left", async () => {
  const interrupt = new AbortController();
  const steps = fakeSteps(world);
  const selectTags: RunDeps["selectTags"] = async (input) => {
    interrupt.abort();
    return steps.selectTags(input);
  };
  const stopped = run({ selectTags, concurrency: 1 }, {}, interrupt.signal);
  await expect(stopped).rejects.toMatchObject({ code: "INTERRUPTED" });
  await expect(run()).resolves.toMatchObject({ resumed: true, tagged: 1, doneBefore: 1 });
});

it("records a content whose answer was unusable and goes on with the others", async () => {
  const steps = fakeSteps(world);
  const selectTags: RunDeps["selectTags"] = async (input) => {
    if (input.content.title.includes("baker")) throw new AppError("LLM_BAD_OUTPUT", "No JSON");
    return steps.selectTags(input);
  };
  await expect(run({ selectTags })).resolves.toMatchObject({ tagged: 1, failed: 1 });
});

it("does not let a run's own tags vote for later contents of the same run", async () => {
  const only = await run({ concurrency: 1 }, { contentIds: ["n2"] });
  const alone = await world.graph.many(suggestionsOfRuns, {
    pairs: [{ contentId: "n2", runId: only.runId }],
  });
  await createRuns(world.graph).undo(only.runId);
  const both = await run({ concurrency: 1 }, { contentIds: ["n1", "n2"], fresh: true });
  const after = await world.graph.many(suggestionsOfRuns, {
    pairs: [{ contentId: "n2", runId: both.runId }],
  });
  const ofAnyRun = after.map((edge) => ({ ...edge, runId: only.runId }));
  expect(ofAnyRun).toEqual(alone);
});

it("undoes a run in one go and brings back what it had replaced", async () => {
  const first = await run();
  const second = await run(fakeSteps(world, { choose: 2 }), { fresh: true });
  expect(await tagsOf("n1")).toHaveLength(2);
  const undone = await createRuns(world.graph).undo(second.runId);
  expect(undone).toMatchObject({ contents: 2, removed: 4, restored: 2 });
  const { tags: restored } = await world.graph.one(getContent, { contentId: "n1" });
  expect(restored).toMatchObject([{ tagId: "solar", runId: first.runId, confidence: 0.9 }]);
  await expect(createRuns(world.graph).undo(second.runId)).resolves.toMatchObject({
    removed: 0,
    restored: 0,
  });
  await expect(createRuns(world.graph).undo("no-run")).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("finds what is untagged page by page, and exports what is tagged", async () => {
  const runs = createRuns(world.graph);
  expect(await collect(runs.untagged())).toEqual(["n1", "n2"]);
  await run({}, { contentIds: runs.untagged() });
  expect(await collect(runs.untagged())).toEqual([]);
  const exported = await collect(runs.export({ origins: ["MODEL"], minConfidence: 0.5 }));
  expect(exported.map(({ contentId, tags: [tag] }) => [contentId, tag?.id])).toEqual([
    ["n1", "solar"],
    ["n2", "bread"],
  ]);
});

it("explains every candidate by scores, similar contents and who tagged them", async () => {
  await run();
  const explanation = await createExplain(world.graph)("n1");
  const [solar] = explanation.tags;
  expect(solar).toMatchObject({
    tagId: "solar",
    decision: "KEPT",
    origin: "MODEL",
    paths: ["C2T", "C2T_SENTENCE", "C2C2T", "WORDS_C2T", "WORDS_C2C2T"],
    cosine: expect.any(Number),
    sentence: expect.any(Number),
    votes: expect.any(Number),
    words: expect.any(Number),
    wordVotes: expect.any(Number),
    learned: null,
  });
  expect(solar?.neighbours.map(({ contentId, origin }) => `${contentId} ${origin}`)).toContain(
    "c1 IMPORT",
  );
  expect(explanation.examples.length).toBeGreaterThan(0);
  const drawn = await world.graph.many(pasted(explanation.cypher), {});
  expect(drawn.length).toBeGreaterThan(2);
  await expect(createExplain(world.graph)("c1")).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(createExplain(world.graph)("no-such")).rejects.toThrow('"no-such"');
});

/** A text that was offered for pasting, run as it is. */
function pasted(text: string) {
  return { name: "pasted", text, mode: "read", params: nothing, row: nothing } as const;
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
