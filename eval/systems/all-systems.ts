import { icxml } from "./icxml.ts";
import { knn } from "./knn.ts";
import { llm4tc } from "./llm4tc.ts";
import { matchOnly } from "./match-only.ts";
import { ablations, ours, withoutAdapter, withoutConfidence } from "./ours.ts";
import { oursRecall } from "./ours-recall.ts";
import type { System } from "./system.ts";
import { tagGptGenerative } from "./taggpt-generative.ts";
import { tagGptSelective } from "./taggpt-selective.ts";
import type { Tools } from "./tools.ts";

/** Every system that is made here, in the order of the report; the quick ones first within their kind. */
export function allSystems(tools: Tools): System[] {
  return [
    oursRecall(tools),
    ours(tools),
    matchOnly(tools),
    knn(tools),
    tagGptSelective(tools),
    tagGptGenerative(tools),
    icxml(tools),
    llm4tc(tools),
    ...ablations(tools),
    ...withoutAdapter(tools),
    withoutConfidence(tools),
  ];
}
