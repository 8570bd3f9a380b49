import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Explanation } from "../../tagging/explain.ts";
import type { RunReport } from "../../tagging/run-contents.ts";
import type { TaggingResult } from "../../tagging/tag-content.ts";
import { runCli, runCliJson } from "../support/run-cli.ts";
import { openTestGraph } from "../support/test-graph.ts";

const example = fileURLToPath(new URL("../../examples/newsroom/", import.meta.url));
const deadPort = "127.0.0.1:1";
const article = JSON.parse(
  (await readFile(join(example, "new.jsonl"), "utf8")).split("\n", 1)[0] ?? "",
) as { title: string; text: string };
let folder: string;

beforeAll(async () => {
  const world = await openTestGraph();
  await world.close();
  folder = await mkdtemp(join(tmpdir(), "tagwright-"));
  const { code, stderr } = await runCli(["import", example]);
  expect(code, stderr).toBe(0);
});
afterAll(() => rm(folder, { recursive: true }));

it("imports the same folder again without encoding anything", async () => {
  const results = await runCliJson<{ encoded: number; unchanged: number }[]>(["import", example]);
  expect(results.every(({ encoded }) => encoded === 0)).toBe(true);
});

it("suggests tags for a text from stdin with the real encoder and LLM", async () => {
  const args = ["suggest", "--title", article.title, "-"];
  const result = await runCliJson<TaggingResult>(args, { input: article.text });
  expect(result.status).toBe("VERIFIED");
  expect(result.suggestions).toHaveLength(20);
  const judged = result.suggestions.filter(({ decision }) => decision !== "NOT_CHOSEN");
  for (const { judgement, basis, prior, confidence } of judged) {
    expect(judgement).toMatchObject({ source: "LOGPROBS" });
    expect(judgement?.mass).toBeGreaterThan(0.2);
    expect(basis).toBe("HISTORY_AND_JUDGE");
    expect(prior).toBeGreaterThan(0);
    expect(confidence).toBeLessThan(1);
  }
});

it("tags a file's contents, explains one, exports, and takes the run back", async () => {
  const file = join(folder, "articles.jsonl");
  const rows = ["a", "b"].map((id) =>
    JSON.stringify({ ...article, id: `e2e-${id}`, tags: ["ignored"] }),
  );
  await writeFile(file, rows.join("\n"));
  const report = await runCliJson<RunReport>(["tag", "--file", file, "--cut", "0"]);
  expect(report).toMatchObject({ failed: 0, candidates: 40, resumed: false });

  const explanation = await runCliJson<Explanation>(["explain", "e2e-a", "--all"]);
  expect(explanation.run.runId).toBe(report.runId);
  expect(explanation.tags).toHaveLength(20);
  expect(explanation.tags.some(({ neighbours }) => neighbours.length > 0)).toBe(true);
  expect(explanation.examples.length).toBeGreaterThan(0);

  const exported = await runCli(["export", "--origin", "model"]);
  expect(exported.stdout.trim().split("\n").length).toBe(report.tagged);

  expect((await runCli(["undo-run", report.runId])).code).toBe(0);
  expect((await runCli(["export", "--origin", "model"])).stdout).toBe("");
});

it("gives unverified candidates and writes nothing when the LLM is down", async () => {
  const environment = { LLM_BASE_URL: `http://${deadPort}/v1` };
  const result = await runCliJson<TaggingResult>(["suggest", article.text], { environment });
  expect(result.status).toBe("UNVERIFIED");
  expect(result.suggestions[0]).toMatchObject({ decision: "UNVERIFIED", rank: 1 });
  const human = await runCli(["suggest", article.text], { environment });
  expect(human.stdout).toContain("UNVERIFIED: the LLM does not answer");

  const tagged = await runCli(["tag", "e2e-a"], { environment });
  expect(tagged).toMatchObject({ code: 5, stdout: "" });
  expect(tagged.stderr).toContain("The LLM does not answer");
  expect((await runCli(["export", "--origin", "model"])).stdout).toBe("");
});

it("says at once that Neo4j is down", { timeout: 15_000 }, async () => {
  const environment = { NEO4J_URI: `bolt://${deadPort}`, NEO4J_PASSWORD: "secret" };
  const result = await runCli(["suggest", article.text], { environment });
  expect(result).toMatchObject({ code: 4, stdout: "" });
  expect(result.stderr).toContain("Neo4j does not answer");
});

it("refuses a graph whose vectors come from another encoder", async () => {
  const environment = { EMBEDDING_MODEL: "another-encoder" };
  const result = await runCli(["suggest", "text"], { environment });
  expect(result.code).toBe(3);
  expect(result.stderr).toMatch(/all-MiniLM-L6-v2-int8.*another-encoder.*EMBEDDING_MODEL/);
});

it.each([
  [["tag"], 2, "Say what to tag"],
  [["tag", "no-such-content"], 3, "no-such-content"],
  [["tag", "--untagged", "--limit", "many"], 2, "--limit many"],
  [["suggest", "x", "--set", "candidates=0"], 2, "candidates"],
  [["suggest", "x", "--set", "colour=red"], 2, "The settings are: mode"],
  [["explain", "no-such-content"], 3, "no-such-content"],
  [["undo-run", "no-such-run"], 3, "no-such-run"],
  [["import", "no-such-file.jsonl"], 2, "no-such-file.jsonl"],
  [["export", "--origin", "robot"], 2, "robot"],
  [["frobnicate"], 2, "unknown command"],
])("%j ends with %i and says why", async (args, code, words) => {
  const result = await runCli(args);
  expect(result.code).toBe(code);
  expect(result.stderr).toContain(words);
});

it("reports bad rows with line and reason, and takes the good ones", async () => {
  const file = join(folder, "contents.jsonl");
  await writeFile(file, '{"id": "good", "title": "Good"}\n{"id": "bad"}\nnot json\n');
  const result = await runCli(["--json", "import", file, "--rejects", folder]);
  expect(result.code).toBe(6);
  expect(JSON.parse(result.stdout)).toMatchObject([{ added: 1, rejected: 2 }]);
  const rejects = (await readFile(join(folder, "contents.rejected.jsonl"), "utf8"))
    .trim()
    .split("\n");
  expect(rejects.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { line: 2, reason: expect.stringContaining("title") as string },
    { line: 3 },
  ]);
});

it("tags the good rows of a file and tells of the bad ones", async () => {
  const file = join(folder, "mixed.jsonl");
  await writeFile(file, `${JSON.stringify({ ...article, id: "e2e-mixed" })}\n{"id": "untitled"}\n`);
  const result = await runCli(["--json", "tag", "--file", file, "--limit", "5"]);
  expect(result.code).toBe(6);
  expect(JSON.parse(result.stdout)).toMatchObject({ failed: 0, candidates: 20 });
  expect(result.stderr).toMatch(/1 rows were rejected, see .*mixed\.rejected\.jsonl/);
  await rm("mixed.rejected.jsonl");
});

it("shows the state of every part", async () => {
  const { health } = await runCliJson<{ health: { status: string } }>(["status"]);
  expect(health.status).toBe("OK");
});
