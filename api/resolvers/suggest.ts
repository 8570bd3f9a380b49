import { readSettings, readText } from "../inputs.ts";
import type {
  QueryResolvers,
  SuggestionResolvers,
  SuggestionResultResolvers,
} from "../schema.types.ts";

export const Query: QueryResolvers = {
  suggest: async (_root, { input, settings }, { app, signal }) =>
    app.suggest.forText(readText(input), {
      settings: readSettings(settings, (await app.settings.active()).settings),
      signal,
    }),

  suggestForContent: async (_root, { contentId, settings }, { app, signal }) =>
    app.suggest.forContent(contentId, {
      settings: readSettings(settings, (await app.settings.active()).settings),
      signal,
    }),
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
