import { readdirSync } from "node:fs";
import neo4j from "neo4j-driver";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDriver } from "../../graph/driver.ts";
import { listSchemaFiles } from "../../graph/migrate.ts";
import { readCypher } from "../../graph/query.ts";
import type { Query } from "../../graph/query.ts";
import { testConfig } from "../support/test-config.ts";
import { openTestGraph } from "../support/test-graph.ts";

const queryFolder = new URL("../../graph/queries/", import.meta.url);
const definitions = await loadDefinitions();
const cypherFiles = readdirSync(new URL("../../cypher/", import.meta.url), {
  recursive: true,
  encoding: "utf8",
})
  .filter((file) => file.endsWith(".cypher"))
  .map((file) => file.replace(/\.cypher$/, ""));

/** Every query that `graph/queries` exports. */
async function loadDefinitions(): Promise<Query[]> {
  const modules = readdirSync(queryFolder).map(
    (file) => import(new URL(file, queryFolder).href) as Promise<Record<string, unknown>>,
  );
  const values = (await Promise.all(modules)).flatMap((module) => Object.values(module));
  return values.filter(
    (value): value is Query =>
      typeof value === "object" && value !== null && "row" in value && "text" in value,
  );
}

/** A label, type or property that an empty database has not seen yet; the linter knows them all. */
const NOT_SEEN_YET = ["01N50", "01N51", "01N52"];
const EXPECTED_TYPE = { read: ["r"], write: ["rw", "w"], schema: ["s"] };

describe("statements and their definitions", () => {
  let driver: Driver;
  const { database } = testConfig().neo4j;

  beforeAll(async () => {
    const testGraph = await openTestGraph();
    await testGraph.close();
    driver = createDriver(testConfig().neo4j);
  });
  afterAll(() => driver.close());

  it("every statement is used: by a definition, as a migration, or as an audit query", () => {
    const used = new Set([
      ...definitions.map(({ name }) => name),
      ...listSchemaFiles().map((file) => `schema/${file}`),
    ]);
    const unused = cypherFiles.filter((file) => !used.has(file) && !file.startsWith("audit/"));
    expect(unused).toEqual([]);
  });

  it.each(
    definitions
      .filter(({ mode }) => mode !== "schema")
      .map((query) => [query.name, query] as const),
  )(
    "%s: the server plans it, with the columns, parameters and mode of its definition",
    async (_name, query) => {
      const given = Object.fromEntries(
        Object.keys(query.params.shape).map((name) => [name, exampleValue(name)]),
      );
      const { summary, keys } = await driver.executeQuery(`EXPLAIN ${query.text}`, given, {
        database,
      });
      const columns = Object.keys(query.row.shape);
      // Procedure calls without RETURN end in columns of their own, which the definition need not name.
      if (columns.length > 0) expect([...keys].toSorted()).toEqual(columns.toSorted());
      expect(EXPECTED_TYPE[query.mode]).toContain(summary.queryType);
      const harmful = summary.gqlStatusObjects.filter(
        ({ severity, gqlStatus }) => severity === "WARNING" && !NOT_SEEN_YET.includes(gqlStatus),
      );
      expect(
        harmful.map(({ gqlStatus, statusDescription }) => `${gqlStatus}: ${statusDescription}`),
      ).toEqual([]);
    },
  );

  it.each(cypherFiles.filter((file) => file.startsWith("audit/")))(
    "%s needs no parameter",
    (file) => {
      expect(readCypher(file)).not.toContain("$");
    },
  );
});

/** Something of the type that a parameter of this name has. */
function exampleValue(name: string): unknown {
  if (
    /^(limit|searched\w*|perSentence|neighbours|tags|version|perTag|size|seconds|dimension|pairCount|labelledContents|pool|basedOn|contents|machineTags|humanTags|priority|leaseMs|maxAttempts|perWebhook|days|responseStatus|delayMs)$/.test(
      name,
    )
  ) {
    return neo4j.int(1);
  }
  if (name === "vector" || name === "projected") return Array.from({ length: 384 }, () => 0.1);
  if (/^ids$|Ids$|^origins$|^events$|^promptVersions$/.test(name)) return ["x"];
  if (
    /^(rows|sentences|suggestions|pairs|citations|given|rejected|accepted|added|warnings|runs)$/.test(
      name,
    )
  )
    return [];
  if (
    /^(minCosine|sharpness|machineWeight|minConfidence|cut|minSuspicion|maxSuspicion)$/.test(name)
  )
    return 0.5;
  if (/^(exact|shadow|complete|prepared|single|refund|active)$/.test(name)) return true;
  if (name === "afterCreatedAt") return "2026-11-23T14:28:00Z";
  return "x";
}
