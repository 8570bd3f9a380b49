import { execFile } from "node:child_process";
import { appendFile, cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writeLines } from "../../cli/write-lines.ts";
import type { EmbeddingConfig } from "../../core/config.ts";
import { createLocalEncoder } from "../../llm/local-encoder.ts";
import { createImporter } from "../../tagging/import/import-files.ts";
import {
  encoderLearnsFrom,
  MOST_LABELLED,
  placeOf,
  readSample,
} from "../../tagging/learning/sample.ts";
import { createLabelExport } from "../../tagging/samples/export-labels.ts";
import type { LabelLine } from "../../tagging/samples/export-labels.ts";
import { createSettingsStore } from "../../tagging/settings-store.ts";
import { createTune } from "../../tagging/tune/tune.ts";
import { testConfig } from "../support/test-config.ts";
import { openTestGraph } from "../support/test-graph.ts";
import type { TestGraph } from "../support/test-graph.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

const LEARNED_FROM = encoderLearnsFrom(200);

let world: TestGraph;
let folder: string;
let lines: LabelLine[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tagwright-encoder-"));
  world = await openTestGraph();
  const files = ["tags.jsonl", "history.jsonl"].map((file) => `${root}examples/newsroom/${file}`);
  await createImporter(world).importPaths(files);
  lines = await linesOf(createLabelExport(world)());
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

it("exports the head, every tag, and each content once; what `tune` needs is not learned from", () => {
  expect(lines[0]).toEqual({ encoder: world.encoder.name, learnedFrom: LEARNED_FROM });
  expect(lines.filter((line) => "text" in line && !("contentId" in line))).toHaveLength(60);
  const contents = lines.flatMap((line) => ("contentId" in line ? [line] : []));
  expect(contents).toHaveLength(200);
  const isWrong = contents.filter(
    ({ contentId, split }) => (split === "train") !== placeOf(contentId) >= LEARNED_FROM,
  );
  expect(isWrong).toEqual([]);
});

it("is refused where there is too little to learn from", async () => {
  const empty = createLabelExport({
    graph: { ...world.graph, many: async () => [] },
    encoder: world.encoder,
  });
  await expect(linesOf(empty())).rejects.toThrow("Only 0 of 0 contents");
});

it("is tuned on contents that the encoder has not learned from", async () => {
  const sample = await readSample(world.graph, MOST_LABELLED);
  const left = sample.filter(({ place }) => place < LEARNED_FROM).length;
  const store = createSettingsStore({
    graph: world.graph,
    encoderName: world.encoder.name,
    overrides: {},
  });
  const encoder = { ...world.encoder, learnedFrom: LEARNED_FROM };
  const { report } = await createTune({ graph: world.graph, store, encoder })({ dryRun: true });
  expect(report).toMatchObject({ labelled: 200, heldOut: 40, examples: left - 40 });
});

it("has the name that it was given when it was made, and gives the same vectors under it", async () => {
  const config = testConfig().embedding as Extract<EmbeddingConfig, { kind: "local" }>;
  await cp(config.folder, folder, { recursive: true });
  const facts = { name: "mine-tuned-1", learnedFrom: 0.4 };
  await writeFile(join(folder, "encoder.json"), JSON.stringify(facts));
  const tuned = await createLocalEncoder({ ...config, folder });
  expect(tuned).toMatchObject(facts);
  expect(await tuned.encode(["wind"])).toEqual(await world.encoder.encode(["wind"]));

  await writeFile(join(folder, "encoder.json"), "{}");
  await expect(createLocalEncoder({ ...config, folder })).rejects.toMatchObject({
    code: "ENCODER_UNAVAILABLE",
  });
});

it("is trained on what was exported, and broken lines are refused with file, line and field", async () => {
  const file = join(folder, "labels.jsonl");
  async function* rows() {
    yield* lines;
  }
  await writeLines(file, rows());
  // Labels are read first: that the encoder is missed says that they were taken.
  expect(await refusal(file)).toContain("has no model.onnx");
  const broken = { contentId: "new", text: "A text", tagIds: ["nobody"], split: "train" };
  await appendFile(file, `${JSON.stringify(broken)}\n`);
  expect(await refusal(file)).toContain(
    `labels.jsonl:${lines.length + 1}: 'tagIds': no line before has a tag 'nobody'`,
  );
});

async function linesOf(exported: AsyncIterable<LabelLine>): Promise<LabelLine[]> {
  const all: LabelLine[] = [];
  for await (const line of exported) all.push(line);
  return all;
}

/** What the trainer says of the labels and an encoder that is not there. */
async function refusal(file: string): Promise<string> {
  const script = join(root, "train", "train_encoder.py");
  const nowhere = ["--out", join(folder, "out"), "--model", join(folder, "nowhere")];
  const failed: unknown = await run("python3", [script, file, ...nowhere]).catch(
    (error: unknown) => error,
  );
  return failed instanceof Error && "stderr" in failed ? String(failed.stderr) : "";
}
