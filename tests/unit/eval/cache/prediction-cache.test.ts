import { appendFile, readFile, readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { openPredictionCache } from "../../../../eval/cache/prediction-cache.ts";
import { writeFiles } from "../write-files.ts";

const determinedBy = { version: "1", settings: { candidates: 20 } };
const answer = (contentId: string) => ({
  seconds: 0.5,
  prediction: { contentId, ranked: [{ tagId: "a", score: 1, probability: 0.9 }], kept: ["a"] },
});

async function build() {
  const folder = await writeFiles();
  const open = (given: Record<string, unknown> = determinedBy) =>
    openPredictionCache(folder, { systemId: "knn", determinedBy: given });
  return { folder, open };
}

describe("prediction cache", () => {
  it("gives back in a later run what it was given", async () => {
    const { open } = await build();
    open().add("key", answer("t1"));
    expect(open().get("key")).toEqual(answer("t1"));
    expect(open().get("other")).toBeUndefined();
  });

  it("knows nothing under other settings, and mixes no files", async () => {
    const { folder, open } = await build();
    open().add("key", answer("t1"));
    const changed = open({ ...determinedBy, settings: { candidates: 10 } });
    expect(changed.get("key")).toBeUndefined();
    changed.add("key", answer("t2"));
    expect(open().get("key")).toEqual(answer("t1"));
    expect(await readdir(folder)).toHaveLength(2);
  });

  it("survives a torn last line and appends behind it", async () => {
    const { open } = await build();
    open().add("first", answer("t1"));
    await appendFile(open().path, '{"key":"torn","seconds":1,"predic');
    const again = open();
    expect(again.get("torn")).toBeUndefined();
    again.add("second", answer("t2"));
    expect(open().get("first")).toEqual(answer("t1"));
    expect(open().get("second")).toEqual(answer("t2"));
  });

  it("says in its first line what determines the predictions", async () => {
    const { open } = await build();
    open().add("key", answer("t1"));
    const [header = ""] = (await readFile(open().path, "utf8")).split("\n");
    expect(JSON.parse(header)).toEqual({ determinedBy });
  });
});
