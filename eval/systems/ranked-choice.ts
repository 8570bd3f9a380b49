import type { SystemPrediction } from "./system.ts";
import type { SimilarTag } from "./tools.ts";

/** The LLM's choice among candidates as a prediction: chosen tags first, in its order, then the others in theirs. */
export function rankedChoice(
  contentId: string,
  candidates: readonly Pick<SimilarTag, "tagId">[],
  chosenPositions: readonly number[],
): SystemPrediction {
  const tagIds = candidates.map(({ tagId }) => tagId);
  const chosen = chosenPositions.flatMap((position) => tagIds[position] ?? []);
  const order = [...chosen, ...tagIds.filter((tagId) => !chosen.includes(tagId))];
  return {
    contentId,
    ranked: order.map((tagId, place) => ({ tagId, score: 1 / (place + 1) })),
    kept: chosen,
    candidates: tagIds,
  };
}
