import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Encoder } from "../../../llm/encoder.ts";
import { importFile } from "../../../tagging/import/import-file.ts";
import type { FileImport } from "../../../tagging/import/import-file.ts";
import { createPrepareBatch } from "../../../tagging/import/prepare-batch.ts";
import { createRejectsFile } from "../../../tagging/import/rejects-file.ts";
import type { RowStore } from "../../../tagging/import/row-store.ts";
import { TagRow } from "../../../tagging/import/rows.ts";
import { createSeenRows } from "../../../tagging/import/seen-rows.ts";
import { tempFolder } from "./temp-folder.ts";

let folder: string;
beforeAll(async () => {
  folder = await tempFolder();
});

/** A store in memory that tells when it begins and ends to write. */
function memoryStore(events: string[], writeMs = 0) {
  const stored = new Map<
    string,
    { fingerprint: string; textHash: string; vector: number[] | null }
  >();
  const store: RowStore<TagRow> = {
    schema: TagRow,
    keyOf: (row) => row.id,
    textOf: (row) => row.name,
    look: (rows) => Promise.resolve(rows.map((row) => ({ row, known: stored.get(row.id) }))),
    async write(rows) {
      events.push(`write ${rows.length}`);
      await new Promise((resolve) => setTimeout(resolve, writeMs));
      for (const { row, ...facts } of rows) stored.set(row.id, facts);
      events.push("written");
    },
  };
  return { store, stored };
}

function fakeEncoder(events: string[]): Encoder {
  const encode = (texts: readonly string[]) => {
    events.push(`encode ${texts.length}`);
    return Promise.resolve(texts.map((text) => [text.length, 0]));
  };
  return { name: "fake", dimension: 2, encode };
}

async function task(
  lines: string[],
  overrides: Partial<FileImport> & { store: RowStore<TagRow> },
): Promise<FileImport> {
  const path = join(folder, "tags.jsonl");
  await writeFile(path, lines.join("\n"));
  const { store, ...rest } = overrides;
  return {
    file: { path, kind: "tags", format: "jsonl" },
    read: { columns: {}, separator: "|", language: "en" },
    prepare: createPrepareBatch(store, { encoderName: "fake", seen: createSeenRows() }),
    encoder: fakeEncoder([]),
    rejects: createRejectsFile(path, { folder, taken: new Set() }),
    isDryRun: false,
    limit: Infinity,
    onPending: () => undefined,
    onRowsIn: () => undefined,
    ...rest,
  };
}

const tag = (id: string, name = id) => JSON.stringify({ id, name });
const tags = (count: number) => Array.from({ length: count }, (_, i) => tag(`t${i}`));

describe("importFile", () => {
  it("counts every row once", async () => {
    const { store, stored } = memoryStore([]);
    await importFile(await task([tag("a"), tag("b")], { store }));
    const before = stored.get("a");
    const rows = [tag("a"), tag("b", "B"), tag("c"), tag("c"), tag("c", "other"), "broken"];
    const result = await importFile(await task(rows, { store }));
    expect(result).toMatchObject({
      read: 6,
      added: 1,
      changed: 1,
      unchanged: 2,
      rejected: 2,
      encoded: 2,
    });
    expect(stored.get("a")).toBe(before);
  });

  it("gives no vector to a row whose text is as it was", async () => {
    const { store, stored } = memoryStore([]);
    await importFile(await task([tag("a")], { store }));
    const row = JSON.stringify({ id: "a", name: "a", parents: ["p"] });
    const result = await importFile(await task([row], { store }));
    expect(result).toMatchObject({ changed: 1, encoded: 0 });
    expect(stored.get("a")?.vector).toBeNull();
  });

  it("pairs vectors with their rows, whichever of them need one", async () => {
    const { store, stored } = memoryStore([]);
    await importFile(await task([tag("a"), tag("b")], { store }));
    await importFile(
      await task(
        [tag("x", "xx"), JSON.stringify({ id: "a", name: "a", parents: ["p"] }), tag("y", "yyy")],
        { store },
      ),
    );
    expect(["x", "a", "y"].map((id) => stored.get(id)?.vector)).toEqual([[2, 0], null, [3, 0]]);
  });

  it("encodes the next batch while the last one is written", async () => {
    const events: string[] = [];
    const { store } = memoryStore(events, 30);
    await importFile(await task(tags(1_200), { store, encoder: fakeEncoder(events) }));
    const [wrote, written] = [events.indexOf("write 1000"), events.indexOf("written")];
    expect(events.slice(wrote, written + 1)).toEqual(["write 1000", "encode 200", "written"]);
  });

  it("encodes and writes nothing in a dry run", async () => {
    const events: string[] = [];
    const { store } = memoryStore(events);
    const pending: string[] = [];
    const options = {
      store,
      encoder: fakeEncoder(events),
      isDryRun: true,
      onPending: (keys: readonly string[]) => void pending.push(...keys),
    };
    const result = await importFile(await task([tag("a"), "broken"], options));
    expect(result).toMatchObject({ added: 1, rejected: 1, encoded: 0 });
    expect([events, pending]).toEqual([[], ["a"]]);
  });

  it("waits for the batch in flight when it is stopped, and begins no other", async () => {
    const events: string[] = [];
    const { store, stored } = memoryStore(events, 30);
    const controller = new AbortController();
    const onProgress = ({ rows }: { rows: number }) => rows >= 1_000 && controller.abort();
    const stopped = importFile(
      await task(tags(3_000), { store, signal: controller.signal, onProgress }),
    );
    await expect(stopped).rejects.toThrow(/abort/i);
    expect([events, stored.size]).toEqual([["write 1000", "written"], 1_000]);
  });

  it("passes on a failed write, and says no row of it is in", async () => {
    const { store } = memoryStore([]);
    const failing = { ...store, write: () => Promise.reject(new Error("no space")) };
    const rowsIn: string[] = [];
    const options = {
      store: failing,
      onRowsIn: (keys: readonly string[]) => void rowsIn.push(...keys),
    };
    await expect(importFile(await task(tags(2_500), options))).rejects.toThrow("no space");
    expect(rowsIn).toEqual([]);
  });

  it("refuses an encoder that gives vectors of another length", async () => {
    const { store } = memoryStore([]);
    const encoder: Encoder = { ...fakeEncoder([]), dimension: 3 };
    await expect(importFile(await task(tags(1), { store, encoder }))).rejects.toMatchObject({
      code: "ENCODER_UNAVAILABLE",
    });
  });

  it("stops at the limit", async () => {
    const { store, stored } = memoryStore([]);
    const result = await importFile(await task(tags(50), { store, limit: 7 }));
    expect([result.read, stored.size]).toEqual([7, 7]);
  });
});
