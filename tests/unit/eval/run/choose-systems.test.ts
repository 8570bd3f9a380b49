import { describe, expect, it } from "vitest";
import { checkChoice, chooseSystems } from "../../../../eval/run/choose-systems.ts";

const available = [
  { id: "ours-recall", kind: "ablation", needsLlm: false },
  { id: "ours", kind: "ours", needsLlm: true },
  { id: "knn", kind: "baseline", needsLlm: false },
  { id: "icxml", kind: "baseline", needsLlm: true },
] as const;
const choose = (llm: boolean, ...systems: string[]) =>
  chooseSystems(available, { llm, systems: systems.length > 0 ? systems : undefined }).map(
    ({ id, kind }) => `${id} ${kind}`,
  );

describe("chooseSystems", () => {
  it("takes all, with the full system as ours", () => {
    expect(choose(true)).toEqual([
      "ours-recall ablation",
      "ours ours",
      "knn baseline",
      "icxml baseline",
    ]);
  });

  it("lets recall stand for ours where no LLM is asked", () => {
    expect(choose(false)).toEqual(["ours-recall ours", "knn baseline"]);
    expect(choose(true, "knn", "ours-recall")).toEqual(["ours-recall ours", "knn baseline"]);
  });

  it("refuses unknown ids, and names those that there are", () => {
    expect(() => choose(true, "ours", "bm25")).toThrow(
      "There is no system bm25: there are ours-recall, ours, knn, icxml",
    );
  });

  it("refuses what contradicts itself or leaves nothing to compare with", () => {
    expect(() => choose(false, "icxml", "ours-recall")).toThrow("--no-llm leaves out icxml");
    expect(() => choose(true, "knn")).toThrow("--systems needs ours or ours-recall");
  });
});

describe("checkChoice", () => {
  it("finds by the ids alone what would be refused later", () => {
    const llm = true;
    expect(() => checkChoice({ llm, systems: ["knn"] })).toThrow("--systems needs ours");
    expect(() => checkChoice({ llm, systems: ["ours", "annif-tfidf"] })).not.toThrow();
    expect(() => checkChoice({ llm: false, systems: undefined })).not.toThrow();
  });
});
