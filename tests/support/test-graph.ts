import { z } from "zod";
import { createDriver, neo4jExecute } from "../../graph/driver.ts";
import { createGraph } from "../../graph/graph.ts";
import type { Graph } from "../../graph/graph.ts";
import { migrate } from "../../graph/migrate.ts";
import { createEncoder } from "../../llm/encoder.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { testConfig } from "./test-config.ts";

export interface TestGraph {
  readonly graph: Graph;
  readonly encoder: Encoder;
  /** Deletes every vertex but the schema's own, so that each test begins with an empty graph. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

const clearQuery = {
  name: "clear",
  text: "CYPHER 25 MATCH (vertex) WHERE NOT vertex:Migration AND NOT vertex:Encoder DETACH DELETE vertex",
  mode: "write",
  params: z.object({}),
  row: z.object({}),
} as const;

/** The real Neo4j and the real encoder of the `test` instance, which the global set-up has started. */
export async function openTestGraph(): Promise<TestGraph> {
  const config = testConfig();
  const encoder = await createEncoder(config.embedding);
  const driver = createDriver(config.neo4j);
  const graph = createGraph(neo4jExecute(driver, config.neo4j));
  await migrate(graph, encoder);
  const clear = async () => {
    await graph.many(clearQuery, {});
  };
  await clear();
  return { graph, encoder, clear, close: () => driver.close() };
}
