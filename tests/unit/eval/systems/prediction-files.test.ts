import { describe, expect, it } from "vitest";
import { systemsOfFiles } from "../../../../eval/systems/prediction-files.ts";
import { writeFiles } from "../write-files.ts";
import { content, signal } from "./fake-tools.ts";

const line = { contentId: "t1", ranked: [{ tagId: "solar", score: 0.4 }], kept: ["solar"] };

describe("systems of files", () => {
  it("are the annif files of the folder", async () => {
    const folder = await writeFiles({
      "annif-tfidf.jsonl": [line],
      "annif-ensemble.jsonl": [line],
      "annif-settings.json": "{}",
      "report.json": "{}",
    });
    const systems = await systemsOfFiles(folder);
    expect(systems.map(({ id, label, kind }) => [id, label, kind])).toEqual([
      ["annif-ensemble", "Annif ensemble", "external"],
      ["annif-tfidf", "Annif tfidf", "external"],
    ]);
    expect(systems[0]?.predicted).toEqual(new Set(["t1"]));
    await expect(systems[0]?.predict(content, { signal })).resolves.toEqual(line);
  });

  it("are none in a folder that is not there", async () => {
    await expect(systemsOfFiles("/nowhere")).resolves.toEqual([]);
  });

  it("name file and line of a broken prediction", async () => {
    const folder = await writeFiles({
      "annif-mllm.jsonl": [line, { ...line, contentId: "t2", kept: 1 }],
    });
    await expect(systemsOfFiles(folder)).rejects.toThrow(/annif-mllm\.jsonl:2: kept /);
  });
});
