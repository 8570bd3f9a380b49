import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadTask } from "../../../../eval/run/load-task.ts";
import type { Split } from "../../../../eval/run/options.ts";
import { TAGS, TEST, writeFiles } from "../write-files.ts";

const history = Array.from({ length: 20 }, (_, i) => ({
  id: `h${i}`,
  title: `T${i}`,
  tags: ["a"],
}));
const rejections = history.map(({ id }) => ({ contentId: id, tagId: "b" }));

async function build(files: Parameters<typeof writeFiles>[0] = {}) {
  const folder = await writeFiles({ "tags.jsonl": TAGS, "history.jsonl": history, ...files });
  const out = await writeFiles();
  const load = (split: Split, contents = Infinity) =>
    loadTask({ folder, split, contents }, () => out);
  return { folder, out, load };
}

describe("loadTask", () => {
  it("imports the whole history for the test split", async () => {
    const { folder, load } = await build({ "test.jsonl": TEST, "rejected.jsonl": rejections });
    const { files, history: imported, scored } = await load("test");
    expect(files).toEqual(
      ["tags.jsonl", "history.jsonl", "rejected.jsonl"].map((file) => join(folder, file)),
    );
    expect(imported).toHaveLength(20);
    expect(scored.map(({ contentId }) => contentId)).toEqual(["t1"]);
  });

  it("takes contents that no tag fits from the history, and from the validation part where the test part is scored", async () => {
    const unfit = (id: string) => ({ id, title: id, tags: [] });
    const { load } = await build({
      "history.jsonl": [...history, unfit("h20")],
      "validation.jsonl": [{ id: "v1", title: "v1", tags: ["a"] }, unfit("v2")],
      "test.jsonl": [...TEST, unfit("t2")],
    });
    const idsOf = ({ nothingFits }: Awaited<ReturnType<typeof load>>) =>
      nothingFits.map(({ contentId }) => contentId);
    expect(idsOf(await load("test"))).toEqual(["h20", "v2"]);
    expect(idsOf(await load("validation"))).toEqual(["h20"]);
  });

  it("refuses a content that is to be scored and stands in the validation part, too", async () => {
    const { load } = await build({ "validation.jsonl": TEST, "test.jsonl": TEST });
    await expect(load("test")).rejects.toMatchObject({
      code: "BAD_INPUT",
      message: expect.stringContaining(`"t1"`),
    });
  });

  it("never opens the test contents for the dev split, and writes what remains of the history", async () => {
    const { out, load } = await build({ "test.jsonl": "broken", "rejected.jsonl": rejections });
    const { files, history: imported, scored } = await load("dev");
    expect(scored).toHaveLength(4);
    expect(imported).toHaveLength(16);
    expect(files.slice(1)).toEqual([`${out}/import/history.jsonl`, `${out}/import/rejected.jsonl`]);
    for (const file of files.slice(1)) {
      const text = await readFile(file, "utf8");
      expect(text.trim().split("\n")).toHaveLength(16);
      for (const { contentId } of scored) expect(text).not.toContain(`"${contentId}"`);
    }
  });

  it("holds the same part out, whatever part of it is scored", async () => {
    const { load } = await build();
    const [all, some] = [await load("dev"), await load("dev", 2)];
    expect(some.history).toEqual(all.history);
    expect(some.scored).toEqual(all.scored.slice(0, 2));
  });
});
