import { describe, expect, it } from "vitest";
import { asksLlm, createEvaluateCommand, instanceOf } from "../../../../eval/run/options.ts";
import type { EvaluateOptions } from "../../../../eval/run/options.ts";
import { WITH_LLM, WITHOUT_LLM } from "../../../../eval/systems/system-ids.ts";
import { allSystems } from "../../../../eval/systems/all-systems.ts";
import { fakeTools } from "../systems/fake-tools.ts";

async function parse(...args: string[]): Promise<EvaluateOptions | undefined> {
  let given: EvaluateOptions | undefined;
  const command = createEvaluateCommand(async (options) => {
    given = options;
  });
  command.exitOverride().configureOutput({ writeErr: () => undefined });
  await command.parseAsync(args, { from: "user" });
  return given;
}

describe("evaluate's options", () => {
  it("have defaults", async () => {
    await expect(parse("data/debian")).resolves.toEqual({
      folder: "data/debian",
      split: "test",
      contents: Infinity,
      llmContents: 100,
      calibrateContents: 150,
      llm: true,
    });
  });

  it("are taken as given", async () => {
    const args = "d --split dev --contents 30 --llm-contents 5 --systems ours,knn --no-llm --out o";
    await expect(parse(...args.split(" "))).resolves.toMatchObject({
      split: "dev",
      contents: 30,
      llmContents: 5,
      systems: ["ours", "knn"],
      llm: false,
      out: "o",
    });
  });

  it.each([
    ["--split", "train"],
    ["--contents", "0"],
    ["--llm-contents", "many"],
  ])("refuses %s %s", async (option, value) => {
    await expect(parse("d", option, value)).rejects.toThrow("must be");
  });

  it("refuse unknown systems before anything is started", async () => {
    await expect(parse("d", "--systems", "ours,bm25")).rejects.toThrow('There is no system "bm25"');
    await expect(parse("d", "--systems", "ours, annif-tfidf")).resolves.toMatchObject({
      systems: ["ours", "annif-tfidf"],
    });
  });
});

describe("asksLlm", () => {
  it("agrees with the systems themselves", () => {
    const systems = allSystems(fakeTools().tools);
    for (const { id, needsLlm } of systems) {
      expect(asksLlm({ llm: true, systems: [id] }), id).toBe(needsLlm);
    }
    expect(systems.map(({ id }) => id).toSorted()).toEqual(
      [...WITH_LLM, ...WITHOUT_LLM].filter((id) => !id.endsWith("adapter")).toSorted(),
    );
    expect(asksLlm({ llm: true, systems: undefined })).toBe(true);
    expect(asksLlm({ llm: false, systems: undefined })).toBe(false);
  });
});

describe("instanceOf", () => {
  it("keeps the dev split apart and makes a name of any folder", () => {
    expect(instanceOf("debian", { split: "test", encoder: undefined })).toBe("eval-debian");
    expect(instanceOf("debian", { split: "dev", encoder: undefined })).toBe("eval-debian-dev");
    expect(instanceOf("debian", { split: "validation", encoder: undefined })).toBe(
      "eval-debian-validation",
    );
    expect(instanceOf("debian", { split: "test", encoder: "some/My encoder/" })).toBe(
      "eval-debian-my-encoder",
    );
    expect(instanceOf("clinc150", { split: "validation", encoder: "a-very-long-name" })).toBe(
      "eval-cli-validation-ry-long-name",
    );
    expect(instanceOf("debian", { split: "test", encoder: "encoders/of-debian-encoder2" })).toBe(
      "eval-debian-ian-encoder2",
    );
    expect(instanceOf("debian", { split: "test", encoder: "a-debian-2026-03-01" })).toBe(
      "eval-debian-n-2026-03-01",
    );
    const long = instanceOf("My data set, the long one of 2026", {
      split: "dev",
      encoder: undefined,
    });
    expect(long).toBe("eval-my-data-set--the-long-o-dev");
    expect(long).toHaveLength(32);
  });
});
