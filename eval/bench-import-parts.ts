import { AppError } from "../core/errors.ts";
import type { Graph } from "../graph/graph.ts";
import {
  createBareTags,
  deleteBareTags,
  deleteTags,
  dropBenchIndex,
} from "../graph/queries/bench.ts";
import type { Encoder } from "../llm/encoder.ts";
import { tagText } from "../tagging/import/encoded-text.ts";
import { planFiles } from "../tagging/import/plan-files.ts";
import { readRows } from "../tagging/import/read-rows.ts";
import { TagRow } from "../tagging/import/rows.ts";
import { openSource } from "../tagging/import/source.ts";

const BATCH_ROWS = 1_000;
const DELETE_ROWS = 5_000;

/** The good rows of a vocabulary, some thousands at a time. */
export async function* readSlices(
  path: string,
  { slice, limit }: { slice: number; limit: number },
): AsyncGenerator<TagRow[]> {
  const [file] = await planFiles([path], { kind: "tags" });
  if (!file) throw new AppError("NOT_FOUND", `${path} is no file`);
  const source = await openSource(path);
  let rows: TagRow[] = [];
  let count = 0;
  for await (const read of readRows(source, file, {
    columns: {},
    separator: "|",
    language: "en",
  })) {
    if (count >= limit) break;
    const parsed = TagRow.safeParse("value" in read ? read.value : undefined);
    if (!parsed.success) continue;
    rows.push(parsed.data);
    count += 1;
    if (rows.length < slice) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

/** The least that can be done: encode a thousand, write a thousand. Returns the seconds it took. */
export async function runBareLoop(
  { graph, encoder }: { graph: Graph; encoder: Encoder },
  rows: readonly TagRow[],
): Promise<number> {
  const startedAt = performance.now();
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    const batch = rows.slice(start, start + BATCH_ROWS);
    const vectors = await encoder.encode(batch.map(tagText));
    await graph.many(createBareTags, {
      rows: batch.map(({ id, name }, index) => ({ id, name, vector: vectors[index] ?? [] })),
    });
  }
  return (performance.now() - startedAt) / 1_000;
}

/** Takes away what the comparison made, in portions, as one transaction could outgrow the server's memory. */
export async function cleanUp(graph: Graph): Promise<void> {
  for (const query of [deleteBareTags, deleteTags]) {
    let deleted = DELETE_ROWS;
    while (deleted === DELETE_ROWS) {
      deleted = (await graph.one(query, { limit: DELETE_ROWS })).deleted;
    }
  }
  await graph.many(dropBenchIndex, {});
}
