import neo4j from "neo4j-driver";
import { createGraph } from "/work/main/graph/graph.ts";
import { neo4jExecute } from "/work/main/graph/driver.ts";
import { migrate } from "/work/main/graph/migrate.ts";
import { createEncoder } from "/work/main/llm/encoder.ts";
export async function openTestGraph() {
  const driver = neo4j.driver("bolt://127.0.0.1:17687", neo4j.auth.basic("neo4j","x"), { disableLosslessIntegers: true });
  const graph = createGraph(neo4jExecute(driver, "neo4j"));
  const encoder = await createEncoder({ kind: "local", folder: "/tmp/facts/enc", model: "all-MiniLM-L6-v2-int8", maxTokens: 256 });
  await migrate(graph, encoder);
  return { graph, encoder, clear: async () => { await driver.executeQuery("MATCH (n:Tag|Content|Knowledge) DETACH DELETE n") }, close: () => driver.close() };
}
