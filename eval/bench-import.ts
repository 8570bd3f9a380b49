import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createOutput, table } from "../cli/output.ts";
import { loadConfig } from "../core/config.ts";
import { AppError } from "../core/errors.ts";
import { countTags, createBenchIndex } from "../graph/queries/bench.ts";
import { awaitIndexes } from "../graph/queries/state.ts";
import type { Encoder } from "../llm/encoder.ts";
import { stackEnvironment } from "../local/environment.ts";
import { createApp } from "../tagging/create-app.ts";
import type { App } from "../tagging/create-app.ts";
import { createImporter } from "../tagging/import/import-files.ts";
import type { Importer } from "../tagging/import/import-files.ts";
import { cleanUp, readSlices, runBareLoop } from "./bench-import-parts.ts";
import type { TagRow } from "../tagging/import/rows.ts";

const USAGE = `node eval/bench-import.ts <tags file> [--limit n] [--slice n] [--json]

Compares the import of a vocabulary with a bare loop that only encodes and writes, on the same database in one run,
then imports the file a second time. Needs a migrated database without tags, and leaves none behind.`;
const INDEX_WAIT_SECONDS = 60;
const MEGABYTE_IN_KILOBYTES = 1024;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    limit: { type: "string" },
    slice: { type: "string", default: "10000" },
    json: { type: "boolean", default: false },
  },
});
const [path] = positionals;
const output = createOutput({ json: flags.json });
if (path === undefined) {
  output.note(USAGE);
  process.exitCode = 2;
} else {
  const result = await bench(path);
  output.data(result, () => render(result));
}

type BenchResult = Awaited<ReturnType<typeof bench>>;

async function bench(tagsFile: string) {
  const instance = process.env["LOCAL_INSTANCE"] || "default";
  const app = await createApp(
    loadConfig({ ...stackEnvironment(instance, process.env), ...process.env }),
  );
  const folder = await mkdtemp(join(tmpdir(), "tagwright-bench-"));
  const encoder = counting(app.encoder);
  const importer = createImporter({ graph: app.graph, encoder });
  // Outside of the clean-up below, which would delete the tags of a graph that is refused here.
  await prepare(app).catch(async (cause: unknown) => {
    await app.close();
    throw cause;
  });
  try {
    const first = await compare({ app, importer, tagsFile, folder });
    const textsBefore = encoder.texts;
    const limit = Number(flags.limit ?? Infinity);
    const [second] = await importer.importPaths([tagsFile], {
      kind: "tags",
      limit,
      rejectsFolder: folder,
    });
    if (!second) throw new AppError("NOT_FOUND", "the second import read nothing");
    return {
      ...first,
      bareTagsPerSecond: first.tags / first.bareSeconds,
      importTagsPerSecond: first.tags / first.importSeconds,
      ratio: first.bareSeconds / first.importSeconds,
      secondImportSeconds: second.seconds,
      secondImportSpeedUp: first.importSeconds / second.seconds,
      secondImportUnchanged: second.unchanged,
      secondImportEncoderTexts: encoder.texts - textsBefore,
      peakMemoryMb: peakMemoryMb(),
    };
  } finally {
    await cleanUp(app.graph);
    await app.close();
    await rm(folder, { recursive: true });
  }
}

async function prepare({ graph, encoder }: App): Promise<void> {
  const { count } = await graph.one(countTags, {});
  if (count > 0) {
    throw new AppError("CONFLICT", `The graph holds ${count} tags already: take an empty one`);
  }
  await graph.many(createBenchIndex, { dimension: encoder.dimension });
  await graph.many(awaitIndexes, { seconds: INDEX_WAIT_SECONDS });
}

interface Comparison {
  readonly app: App;
  readonly importer: Importer;
  readonly tagsFile: string;
  readonly folder: string;
}

/** Slice by slice, each time the other one first, so that a machine that slows down slows both. */
async function compare({ app, importer, tagsFile, folder }: Comparison) {
  const sums = { tags: 0, bareSeconds: 0, importSeconds: 0 };
  const memoryMb: number[] = [];
  const sizes = { slice: Number(flags.slice), limit: Number(flags.limit ?? Infinity) };
  for await (const rows of readSlices(tagsFile, sizes)) {
    const slicePath = join(folder, "tags.jsonl");
    await writeFile(slicePath, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    const contestants = [() => bare(rows), () => imported(slicePath)];
    const order = memoryMb.length % 2 === 0 ? contestants : contestants.toReversed();
    for (const run of order) await run();
    sums.tags += rows.length;
    memoryMb.push(peakMemoryMb());
    output.note(
      `${sums.tags} tags: bare ${sums.bareSeconds.toFixed(1)} s, import ${sums.importSeconds.toFixed(1)} s`,
    );
  }
  return { ...sums, peakMemoryMbAfterFirstSlice: memoryMb[0] ?? 0 };

  async function bare(rows: TagRow[]): Promise<void> {
    sums.bareSeconds += await runBareLoop(app, rows);
  }
  async function imported(slicePath: string): Promise<void> {
    const [result] = await importer.importPaths([slicePath], { rejectsFolder: folder });
    sums.importSeconds += result?.seconds ?? 0;
  }
}

function counting(encoder: Encoder): Encoder & { texts: number } {
  const counted = {
    name: encoder.name,
    dimension: encoder.dimension,
    texts: 0,
    encode(texts: readonly string[], options?: { signal?: AbortSignal }) {
      counted.texts += texts.length;
      return encoder.encode(texts, options);
    },
  };
  return counted;
}

function peakMemoryMb(): number {
  return Math.round(process.resourceUsage().maxRSS / MEGABYTE_IN_KILOBYTES);
}

function render(result: BenchResult): string {
  return table(
    ["what", "seconds", "tags/s"],
    [
      [
        "bare loop (encode, UNWIND)",
        result.bareSeconds.toFixed(1),
        Math.round(result.bareTagsPerSecond),
      ],
      ["first import", result.importSeconds.toFixed(1), Math.round(result.importTagsPerSecond)],
      [`  of the bare loop: ${result.ratio.toFixed(2)}x`, "", ""],
      [
        "second import",
        result.secondImportSeconds.toFixed(1),
        Math.round(result.tags / result.secondImportSeconds),
      ],
      [
        `  faster: ${result.secondImportSpeedUp.toFixed(0)}x, texts encoded: ${result.secondImportEncoderTexts}`,
        "",
        "",
      ],
      [
        `peak memory ${result.peakMemoryMb} MB, ${result.peakMemoryMbAfterFirstSlice} MB after the first slice`,
        "",
        "",
      ],
    ],
  );
}
