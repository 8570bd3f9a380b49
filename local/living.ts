import type { InstancePaths } from "./paths.ts";
import { isOurs } from "./process.ts";
import { readState } from "./state.ts";
import type { StackState } from "./state.ts";

/** What the command line of this instance's Neo4j contains, and that of no other process. */
export function neo4jMark(paths: InstancePaths): string {
  return `--home-dir=${paths.neo4jHome} `;
}

/** The model file is shared by all instances, so the mark is the name that launching gives the process. */
export function llmMark(paths: InstancePaths): string {
  return `${paths.llmName} `;
}

/** The recorded Neo4j if it lives. */
export function livingNeo4j(paths: InstancePaths): StackState["neo4j"] {
  const { neo4j } = readState(paths.state);
  return neo4j && isOurs(neo4j.pid, neo4jMark(paths)) ? neo4j : undefined;
}

/** The recorded model server if it lives. */
export function livingLlm(paths: InstancePaths): StackState["llm"] {
  const { llm } = readState(paths.state);
  return llm && isOurs(llm.pid, llmMark(paths)) ? llm : undefined;
}
