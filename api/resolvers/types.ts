import { contentsWithTag } from "../../graph/queries/tag-page.ts";
import { readLimit } from "../inputs.ts";
import type {
  ContentResolvers,
  RunResolvers,
  SuggestionResolvers,
  SuggestionResultResolvers,
  TagResolvers,
} from "../schema.types.ts";

/** Only the fields that are not already named as the rest of the program names them. */
export const Content: ContentResolvers = {
  id: ({ contentId }) => contentId,
};

export const Tag: TagResolvers = {
  id: ({ tagId }) => tagId,
  contents: ({ tagId }, { limit }, { app }) =>
    app.graph.many(contentsWithTag, { tagId, limit: readLimit(limit) }),
};

export const Run: RunResolvers = {
  id: ({ runId }) => runId,
};

export const Suggestion: SuggestionResolvers = {
  rawConfidence: ({ judgement }) => judgement?.confidence,
  confidenceSource: ({ judgement }) => judgement?.source,
  mass: ({ judgement }) => judgement?.mass,
};

export const SuggestionResult: SuggestionResultResolvers = {
  exampleIds: ({ knowledge }) => knowledge.exampleIds,
  segmentIds: ({ knowledge }) => knowledge.segmentIds,
  segments: ({ knowledge }) => knowledge.segments,
};
