import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { checkEncoder } from "../../graph/check-encoder.ts";
import { createDriver, neo4jExecute } from "../../graph/driver.ts";
import { createGraph } from "../../graph/graph.ts";
import { contentsOfVector } from "../../graph/queries/search.ts";
import { withVectorsOf } from "../../graph/vector-sets.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { createEncoders } from "../../tagging/encoders/encoders.ts";
import { createImporter } from "../../tagging/import/import-files.ts";
import { createSettingsStore } from "../../tagging/settings-store.ts";
import { openJobs } from "../support/job-fixture.ts";
import type { Jobs } from "../support/job-fixture.ts";
import { contents, importRows, newContents, tags } from "../support/small-world.ts";
import { testConfig } from "../support/test-config.ts";
import { wordEncoder } from "../support/word-encoder.ts";

const SUN = "Photovoltaic panels make electricity from the sun.";
const rule = { id: "k1", kind: "RULE", text: "Cheese on bread is food.", about: [] };
const EVERYTHING = tags.length + contents.length + newContents.length + 1;
const Names = z.object({ names: z.array(z.string()) });

describe("two encoders beside each other", () => {
  let jobs: Jobs;
  let old: ReturnType<typeof as>;
  let next: ReturnType<typeof as>;
  const config = testConfig().neo4j;
  const driver = createDriver(config);

  /** What a process is that uses this encoder. */
  function as(encoder: Encoder) {
    const graph = createGraph(withVectorsOf(neo4jExecute(driver, config), encoder.name));
    return {
      graph,
      encoder,
      encoders: createEncoders({ graph, encoder }),
      importer: createImporter({ graph, encoder }),
      settings: createSettingsStore({ graph, encoderName: encoder.name, overrides: {} }),
      check: () => checkEncoder(graph, encoder),
      async nearest(text: string): Promise<string | undefined> {
        const [vector = []] = await encoder.encode([text]);
        const [first] = await graph.many(contentsOfVector, { vector, searched: 5, limit: 5 });
        return first?.id;
      },
    };
  }
  const states = async () =>
    (await old.encoders.list()).map(({ name, inForce, missing }) => ({ name, inForce, missing }));

  beforeAll(async () => {
    jobs = await openJobs("in-process", () => "");
    old = as(jobs.encoder);
  });
  beforeEach(async () => {
    next = as(wordEncoder());
    await jobs.reset();
    await importRows(old.importer, { knowledge: [rule] });
  });
  afterEach(async () => {
    await jobs.stopWorkers();
    await old.encoders.use(old.encoder.name).catch(async () => {
      await old.encoders.reembed();
      await old.encoders.use(old.encoder.name);
    });
    const stored = await old.encoders.list();
    for (const { name, inForce } of stored) if (!inForce) await old.encoders.drop(name);
  });
  afterAll(async () => {
    await jobs.close();
    await driver.close();
  });

  it("makes the new vectors while the old ones serve, then cuts over, and back", async () => {
    await expect(next.check()).rejects.toMatchObject({ code: "ENCODER_MISMATCH" });
    await expect(old.encoders.use("words")).rejects.toMatchObject({ code: "NOT_FOUND" });

    expect(await next.encoders.reembed()).toEqual({ encoder: "words", encoded: EVERYTHING });
    expect(await next.encoders.reembed()).toEqual({ encoder: "words", encoded: 0 });
    expect(await states()).toEqual([
      { name: old.encoder.name, inForce: true, missing: 0 },
      { name: "words", inForce: false, missing: 0 },
    ]);
    expect(await old.nearest(SUN)).toBe("c1");
    expect(await next.nearest("flour water time loaf")).toBe("c5");
    await old.check();
    await expect(next.check()).rejects.toMatchObject({
      code: "ENCODER_MISMATCH",
      message: expect.stringContaining("tagwright encoders use words"),
    });

    await old.encoders.use("words");
    await next.check();
    await expect(importRows(old.importer, { tags })).rejects.toMatchObject({
      code: "ENCODER_MISMATCH",
    });
    await old.encoders.use(old.encoder.name);
    await old.check();
    expect(await old.nearest(SUN)).toBe("c1");
  });

  it("takes a vector away whose text has changed, and does not cut over before it is made anew", async () => {
    await next.encoders.reembed();
    const changed = { ...contents[0], title: "Anchovies", text: "Anchovies in oil." };
    const added = { id: "c9", title: "Herring", text: "Herring in vinegar.", tags: ["cheese"] };
    await importRows(old.importer, { contents: [changed, added] });
    expect(await states()).toMatchObject([{ missing: 0 }, { name: "words", missing: 2 }]);
    await expect(old.encoders.use("words")).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("2 vertices have no vector of words"),
    });

    expect(await next.encoders.reembed()).toMatchObject({ encoded: 2 });
    await old.encoders.use("words");
    expect(await next.nearest("anchovies in oil")).toBe("c1");

    // What is imported now has a vector of the new encoder alone; the way back makes the old one's.
    await importRows(next.importer, { contents: [{ ...added, id: "c10", title: "Sardines" }] });
    await expect(next.encoders.use(old.encoder.name)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await old.encoders.reembed()).toMatchObject({ encoded: 1 });
    await old.encoders.use(old.encoder.name);
    expect(await old.nearest("sardines")).toBe("c10");
  });

  it("imports the same rows again without encoding them, before and after the cut-over", async () => {
    await next.encoders.reembed();
    await old.encoders.use("words");
    const counting = { texts: 0 };
    const counted = as(
      wordEncoder("words", {
        encode: async (texts) => {
          counting.texts += texts.length;
          return wordEncoder().encode(texts);
        },
      }),
    );
    await importRows(counted.importer, { tags, contents });
    expect(counting.texts).toBe(0);
    expect(await states()).toMatchObject([{ missing: 0 }, { missing: 0 }]);
  });

  it("goes on where it was broken off", async () => {
    const many = Array.from({ length: 150 }, (_, i) => ({ id: `m${i}`, title: `Number ${i}` }));
    await importRows(old.importer, { contents: many });
    const failing = as(
      wordEncoder("words", {
        encode: (texts) =>
          texts.length < 128 ? Promise.reject(new Error("gone")) : wordEncoder().encode(texts),
      }),
    );
    await expect(failing.encoders.reembed()).rejects.toThrow("gone");
    expect(await next.encoders.reembed()).toMatchObject({ encoded: EVERYTHING + 150 - 128 });
  });

  it("keeps the settings of each encoder apart, and begins with those of the other", async () => {
    await next.encoders.reembed();
    const { settings } = await old.settings.active();
    const version = await old.settings.change({ ...settings, cut: 0.7 });
    expect(await next.settings.active()).toMatchObject({ version, settings: { cut: 0.7 } });

    await next.settings.change({ ...settings, cut: 0.4 });
    old.settings.forget();
    expect(await old.settings.active()).toMatchObject({ version, settings: { cut: 0.7 } });
    expect(await next.settings.active()).toMatchObject({ settings: { cut: 0.4 } });
    await expect(next.settings.use(version)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is a job of the workers that use the encoder, which do nothing else before the cut-over", async () => {
    const { jobId: reembedding } = await jobs.start({ kind: "REEMBED", encoder: "words" });
    const { jobId: tagging } = await jobs.start();
    jobs.work(next);
    expect(await jobs.ended(reembedding)).toMatchObject({
      status: "DONE",
      description: "Make the vectors of words",
      report: JSON.stringify({ encoder: "words", encoded: EVERYTHING }),
    });
    expect(await jobs.jobs.get(tagging)).toMatchObject({ status: "QUEUED" });
    await old.encoders.use("words");
    expect(await jobs.ended(tagging)).toMatchObject({ status: "DONE", total: 2 });
  });

  it("drops all of an encoder that is not in force, so that there is room for another", async () => {
    await next.encoders.reembed();
    const third = as(wordEncoder("others", { dimension: 64 }));
    await expect(third.encoders.reembed()).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("words"),
    });
    await expect(old.encoders.drop(old.encoder.name)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(next.encoders.drop("words")).rejects.toMatchObject({ code: "CONFLICT" });

    await old.encoders.drop("words");
    expect(await states()).toEqual([{ name: old.encoder.name, inForce: true, missing: 0 }]);
    const left = await jobs.run(
      "SHOW INDEXES YIELD name WHERE name ENDS WITH 'embedding2' RETURN collect(name) AS names",
      Names,
    );
    const properties = await jobs.run(
      "MATCH (vertex) UNWIND keys(vertex) AS key WITH DISTINCT key WHERE key ENDS WITH '2' RETURN collect(key) AS names",
      Names,
    );
    expect([...left, ...properties]).toEqual([{ names: [] }, { names: [] }]);

    expect(await third.encoders.reembed()).toMatchObject({ encoded: EVERYTHING });
    expect(await third.nearest("flour water time loaf")).toBe("c5");
  });
});
