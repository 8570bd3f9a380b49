import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { schemaQuery } from "../../graph/migrate.ts";
import { openTestGraph } from "../support/test-graph.ts";
import type { TestGraph } from "../support/test-graph.ts";

let world: TestGraph;
beforeAll(async () => {
  world = await openTestGraph();
});
afterAll(() => world.close());

/** Vertices as an earlier version stored them; the migration runs twice, as it would after it was broken off. */
async function moved(migrationId: string, { from, to }: { from: string; to: string }) {
  const statement = { name: "test", params: z.object({}), row: z.looseObject({}) };
  await world.graph.many({ ...statement, text: `CYPHER 25 ${from}`, mode: "write" }, {});
  await world.graph.many(schemaQuery(migrationId), {});
  await world.graph.many(schemaQuery(migrationId), {});
  return world.graph.many({ ...statement, text: `CYPHER 25 ${to}`, mode: "read" }, {});
}

it("gives contents that were labelled before the label existed the label", async () => {
  const found = await moved("017-label-labelled", {
    from: "UNWIND range(1, 2500) AS n CREATE (:Content {id: 'old' + n, labelled: n > 1})",
    to: "MATCH (content:Labelled) RETURN count(*) AS labelled",
  });
  expect(found).toEqual([{ labelled: 2499 }]);
});

it("moves what was learned from the settings to a vertex of its own", async () => {
  const found = await moved("064-learned-recall", {
    from: `UNWIND [1, 2, 3] AS version
      CREATE (:Settings {version: version, createdAt: datetime(), learned: CASE WHEN version < 3 THEN 'learned ' + version END})`,
    to: `MATCH (settings:Settings)
      OPTIONAL MATCH (settings)-[:HAS_LEARNED]->(learned:LearnedRecall)
      RETURN settings.version AS version, settings.learned AS before, learned.json AS json
      ORDER BY version`,
  });
  expect(found).toEqual([
    { version: 1, before: null, json: "learned 1" },
    { version: 2, before: null, json: "learned 2" },
    { version: 3, before: null, json: null },
  ]);
});
