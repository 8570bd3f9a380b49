import { sourceVersion } from "../cache/source-version.ts";
import type { Content } from "../data-set/data-set.ts";
import { scoredSystem } from "./scored-system.ts";
import type { System } from "./system.ts";
import type { Tools } from "./tools.ts";

/** As many as LLM4Tag's recall hands over. */
export const MATCHED = 20;

/**
 * Match-based recall, as the systems before LLM4Tag have it: the 20 tags whose name and description are most like the
 * content, by cosine of the configured encoder. Looks at no history, so its own labels cannot help a stored content.
 */
export function matchOnly(tools: Tools): System {
  const rank = async (content: Content) => {
    const found = await tools.similarTags(await tools.vectorOf(content), MATCHED);
    return found.map(({ tagId, cosine }) => ({ tagId, score: cosine }));
  };
  return scoredSystem(tools, {
    id: "match-only",
    label: "Match only (C2T)",
    kind: "baseline",
    version: sourceVersion("eval/systems"),
    rank,
    rankStored: rank,
  });
}
