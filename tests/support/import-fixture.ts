import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { z } from "zod";
import type { Encoder } from "../../llm/encoder.ts";
import { createImporter } from "../../tagging/import/import-files.ts";
import type { ImportOptions } from "../../tagging/import/import-files.ts";
import { openTestGraph } from "./test-graph.ts";

export type Row = Record<string, unknown>;

export const TAGS = [
  { id: "graph", name: "Graph databases", aliases: ["graph store"], parents: ["data"] },
  { id: "llm", name: "Language models", description: "Models that write text", parents: ["ai"] },
  { id: "ai", name: "Artificial intelligence" },
];
export const HISTORY = [
  { id: "c1", title: "Neo4j in practice", text: "Cypher for everyone", tags: ["graph"] },
  { id: "c2", title: "Prompting", tags: ["llm", "ai"] },
  { id: "c3", title: "Gardening", tags: [] },
  { id: "c4", title: "Not labelled yet" },
];

let open: Awaited<ReturnType<typeof openTestGraph>>;
let folder: string;

/** An empty graph and an empty folder for each test of a file. */
export function useImportFixture(): void {
  beforeAll(async () => {
    open = await openTestGraph();
  });
  beforeEach(async () => {
    await open.clear();
    folder = await mkdtemp(join(tmpdir(), "tagwright-import-"));
    return () => rm(folder, { recursive: true });
  });
  afterAll(() => open.close());
}

export const testFolder = () => folder;
export const testEncoder = () => open.encoder;
export const testGraph = () => open.graph;
export const importerWith = (encoder: Encoder = open.encoder) =>
  createImporter({ graph: open.graph, encoder });

/** Counts what reaches the encoder. */
export function countingEncoder(): Encoder & { texts: string[] } {
  const { encoder } = open;
  const texts: string[] = [];
  const encode: Encoder["encode"] = (given, options) => {
    texts.push(...given);
    return encoder.encode(given, options);
  };
  return { name: encoder.name, dimension: encoder.dimension, texts, encode };
}

export async function writeRows(name: string, rows: readonly unknown[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  return path;
}

export async function importRows(
  name: string,
  rows: readonly unknown[],
  options: ImportOptions = {},
) {
  const path = await writeRows(name, rows);
  const [result] = await importerWith().importPaths([path], { rejectsFolder: folder, ...options });
  if (!result) throw new Error("nothing was imported");
  return result;
}

export async function ask(text: string, params: Row = {}): Promise<Row[]> {
  const anything = z.looseObject({});
  const query = {
    name: "test",
    text: `CYPHER 25 ${text}`,
    mode: "write",
    params: anything,
    row: anything,
  } as const;
  return open.graph.many(query, params);
}

export const labelsOf = (id: string) =>
  ask(
    `MATCH (:Content {id: $id})-[label:HAS_TAG]->(tag:Tag)
     RETURN tag.id AS tagId, label.origin AS origin, label.confidence AS confidence ORDER BY tagId`,
    { id },
  );
