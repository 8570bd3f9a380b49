import { sourceVersion } from "../cache/source-version.ts";
import { scoredSystem } from "./scored-system.ts";
import type { ScoredTag } from "./scored-system.ts";
import type { System } from "./system.ts";
import type { Neighbour, Tools } from "./tools.ts";

const NEIGHBOURS = 50;
const RANKED = 20;

/**
 * k nearest neighbours: the 50 most similar labelled contents vote for their tags with their cosine, raised to the same
 * power as on our path C2C2T. The score of a tag is its share of all votes, so that one cut serves all contents.
 */
export function knn(tools: Tools): System {
  const { sharpness } = tools.settings;
  return scoredSystem(tools, {
    id: "knn",
    label: "kNN (C2C2T)",
    kind: "baseline",
    version: sourceVersion("eval/systems"),
    rank: async (content) =>
      votesOf(await tools.neighbours(await tools.vectorOf(content), NEIGHBOURS), sharpness),
    async rankStored(content) {
      const found = await tools.neighbours(await tools.vectorOf(content), NEIGHBOURS + 1);
      const others = found.filter(({ contentId }) => contentId !== content.contentId);
      return votesOf(others.slice(0, NEIGHBOURS), sharpness);
    },
  });
}

function votesOf(neighbours: readonly Neighbour[], sharpness: number): ScoredTag[] {
  const votes = new Map<string, number>();
  let all = 0;
  for (const { cosine, tagIds } of neighbours) {
    const vote = Math.max(cosine, 0) ** sharpness;
    all += vote;
    for (const tagId of tagIds) votes.set(tagId, (votes.get(tagId) ?? 0) + vote);
  }
  return Array.from(votes, ([tagId, vote]) => ({ tagId, score: all === 0 ? 0 : vote / all }))
    .toSorted((a, b) => b.score - a.score || (a.tagId < b.tagId ? -1 : 1))
    .slice(0, RANKED);
}
