import type { CodegenConfig } from "@graphql-codegen/cli";

/**
 * The types of the resolvers, made from `schema/` by `npm run codegen` and committed.
 * Mapped types are what the rest of the program returns, so that a resolver hands it on as it is.
 */
const config: CodegenConfig = {
  schema: "api/schema/*.graphql",
  emitLegacyCommonJSImports: false,
  generates: {
    "api/schema.types.ts": {
      plugins: ["typescript", "typescript-resolvers"],
      config: {
        contextType: "./context.ts#ApiContext",
        enumType: "string-literal",
        enumsAsTypes: true,
        immutableTypes: true,
        maybeValue: "T | null | undefined",
        useTypeImports: true,
        scalars: { DateTime: "string", ID: "string" },
        mappers: {
          Content: "../graph/queries/content.ts#ContentPage",
          ContentResult: "../tagging/run-contents.ts#ContentOutcome",
          ExplainedTag: "../tagging/explain.ts#ExplainedTag as ExplainedTagRow",
          Explanation: "../tagging/explain.ts#Explanation as ExplanationResult",
          Review: "../graph/queries/review.ts#Review as ReviewRow",
          ReviewQueueEdge: "./mapped-types.ts#QueueEdge",
          ReviewResult: "./mapped-types.ts#ReviewOutcome",
          Run: "../graph/queries/run.ts#RunSummary",
          RunChange: "../graph/queries/run.ts#RunChange as RunChangeRow",
          RunEdge: "./mapped-types.ts#RunRef",
          Suggestion: "../tagging/tag-content.ts#Suggestion as TaggingSuggestion",
          SuggestionResult: "../tagging/tag-content.ts#TaggingResult",
          Tag: "../graph/queries/tag-page.ts#TagPage",
          TagEdge: "./mapped-types.ts#TagRef",
          TaggedContentEdge: "./mapped-types.ts#TaggedContentRow",
        },
      },
    },
  },
};

export default config;
