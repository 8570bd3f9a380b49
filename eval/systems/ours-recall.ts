import { sourceVersion } from "../cache/source-version.ts";
import { scoredSystem } from "./scored-system.ts";
import type { System } from "./system.ts";
import type { Tools } from "./tools.ts";

/** Steps 1 and 2 alone: recall's candidates in recall's order. Needs no LLM, and gives recall by path. */
export function oursRecall(tools: Tools): System {
  const { recall } = tools;
  return scoredSystem(tools, {
    id: "ours-recall",
    label: "Tagwright, recall only",
    kind: "ablation",
    version: sourceVersion("tagging", "graph", "cypher", "core/settings.ts", "eval/systems"),
    rank: async (content) => recall.ofText(content, await tools.vectorOf(content)),
    rankStored: async (content) => recall.ofStored(content, await tools.vectorOf(content)),
  });
}
