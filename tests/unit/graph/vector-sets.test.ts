import { describe, expect, it } from "vitest";
import type { Execute } from "../../../graph/graph.ts";
import { forVectorSet, withVectorsOf } from "../../../graph/vector-sets.ts";

const STATEMENT = `MATCH (tag:Tag) SEARCH tag IN (VECTOR INDEX tag_embedding FOR tag.embedding LIMIT 1)
REMOVE tag.spareEmbedding, tag.spareTextHash
SET tag.textHash = row.textHash
CALL db.create.setNodeVectorProperty(tag, 'embedding', row.vector)
RETURN tag.embedding AS embedding, tag['embedding2'] AS second`;

describe("forVectorSet", () => {
  it("names the properties and indexes of the set, and leaves columns and quoted names as they are", () => {
    expect(forVectorSet(STATEMENT, 1)).toBe(
      STATEMENT.replace("spareEmbedding", "embedding2").replace("spareTextHash", "textHash2"),
    );
    expect(forVectorSet(STATEMENT, 2)).toBe(
      `MATCH (tag:Tag) SEARCH tag IN (VECTOR INDEX tag_embedding2 FOR tag.embedding2 LIMIT 1)
REMOVE tag.embedding, tag.textHash
SET tag.textHash2 = row.textHash
CALL db.create.setNodeVectorProperty(tag, 'embedding2', row.vector)
RETURN tag.embedding2 AS embedding, tag['embedding2'] AS second`,
    );
  });

  it("knows the other set's indexes, and no other index that is named alike", () => {
    const drop = "DROP INDEX content_spare_embedding; DROP INDEX bench_tag_embedding";
    expect(forVectorSet(drop, 1)).toBe(
      "DROP INDEX content_embedding2; DROP INDEX bench_tag_embedding",
    );
    expect(forVectorSet(drop, 2)).toBe(
      "DROP INDEX content_embedding; DROP INDEX bench_tag_embedding",
    );
  });
});

describe("withVectorsOf", () => {
  function fakeDatabase() {
    const encoders: Record<string, unknown>[] = [];
    const seen: string[] = [];
    const execute: Execute = async (text) => {
      if (text.includes("(encoder:Encoder)")) return encoders;
      seen.push(text);
      return [];
    };
    return { encoders, seen, execute };
  }
  const facts = { dimension: 2, inForce: false, since: "2026-11-26T00:00:00Z" };
  const ask = (execute: Execute) => execute("RETURN tag.embedding", {}, { mode: "read" });

  it("takes an unknown encoder for the first, until it is given a set", async () => {
    const { encoders, seen, execute } = fakeDatabase();
    const bound = withVectorsOf(execute, "new");
    encoders.push({ ...facts, name: "old", vectorSet: 1 });
    await ask(bound);
    encoders.push({ ...facts, name: "new", vectorSet: 2 });
    await ask(bound);
    encoders.length = 0;
    await ask(bound);
    expect(seen).toEqual([
      "RETURN tag.embedding",
      "RETURN tag.embedding2",
      "RETURN tag.embedding2",
    ]);
  });
});
