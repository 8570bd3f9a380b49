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
          Content: "../graph/queries/content.ts#StoredContent",
          ContentResult: "../tagging/run-contents.ts#ContentOutcome",
          ExplainedTag: "../tagging/explain.ts#ExplainedTag as ExplainedTagRow",
          Explanation: "../tagging/explain.ts#Explanation as ExplanationResult",
          Review: "../graph/queries/review.ts#Review as ReviewRow",
          ReviewQueueConnection: "./mapped-types.ts#QueueAnswer",
          ReviewQueueEdge: "../tagging/review/queue.ts#QueueEntry",
          ReviewResult: "./mapped-types.ts#ReviewOutcome",
          Run: "./mapped-types.ts#RunRow",
          Suggestion: "../tagging/tag-content.ts#Suggestion as TaggingSuggestion",
          SuggestionResult: "../tagging/tag-content.ts#TaggingResult",
          Webhook: "../graph/queries/webhook.ts#StoredWebhook",
          WebhookDelivery: "../graph/queries/webhook.ts#Delivery",
          Tag: "../graph/queries/tag-page.ts#TagPage",
        },
      },
    },
  },
};

export default config;
