import type { CodegenConfig } from "@graphql-codegen/cli";

/**
 * Made from `schema/` by `npm run codegen` and committed: the types of the resolvers, the reference in docs/, and in client/
 * what a frontend needs, the schema as one file and its types.
 * Mapped types are what the rest of the program returns, so that a resolver hands it on as it is.
 */
const config: CodegenConfig = {
  schema: "api/schema/*.graphql",
  emitLegacyCommonJSImports: false,
  generates: {
    "docs/graphql-reference.md": { plugins: ["./api/schema-reference.ts"] },
    "client/schema.graphql": {
      plugins: ["schema-ast"],
      config: { includeDirectives: true, sort: true },
    },
    "client/schema.ts": {
      plugins: ["typescript"],
      config: {
        enumType: "string-literal",
        enumsAsTypes: true,
        immutableTypes: true,
        useTypeImports: true,
        scalars: { DateTime: "string", ID: "string" },
      },
    },
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
          ContentEdge: "./mapped-types.ts#ContentRef",
          ContentHit: "../tagging/catalog/search.ts#Hit",
          ContentResult: "../tagging/run-contents.ts#ContentOutcome",
          Evaluation: "../tagging/catalog/evaluations.ts#Evaluation as EvaluationReport",
          ExplainedTag: "../tagging/explain.ts#ExplainedTag as ExplainedTagRow",
          Explanation: "../tagging/explain.ts#Explanation as ExplanationResult",
          Knowledge: "../graph/queries/knowledge-page.ts#KnowledgePage",
          KnowledgeEdge: "./mapped-types.ts#KnowledgeRef",
          NearDuplicate:
            "../tagging/vocabulary/near-duplicates.ts#NearDuplicate as NearDuplicateRow",
          NearDuplicateEdge: "./mapped-types.ts#NearDuplicateRef",
          Overview: "../graph/queries/overview.ts#OverviewCounts",
          CandidatesFound: "./mapped-types.ts#CandidatesStep",
          Job: "../graph/queries/job.ts#JobRow",
          JobEdge: "./mapped-types.ts#JobRef",
          JobItem: "../graph/queries/job.ts#JobItemRow",
          JobItemEdge: "./mapped-types.ts#JobItemRef",
          Review: "../graph/queries/review.ts#Review as ReviewRow",
          ReviewQueueEdge: "./mapped-types.ts#QueueEdge",
          ReviewResult: "./mapped-types.ts#ReviewOutcome",
          Run: "../graph/queries/run.ts#RunSummary",
          RunChange: "../graph/queries/run.ts#RunChange as RunChangeRow",
          RunEdge: "./mapped-types.ts#RunRef",
          SettingsVersion: "../tagging/settings-store.ts#SettingsVersion as SettingsRow",
          SimilarContent: "./mapped-types.ts#SimilarRow",
          Suggestion: "../tagging/tag-content.ts#Suggestion as TaggingSuggestion",
          SuggestionResult: "../tagging/tag-content.ts#TaggingResult",
          SuspiciousLabel: "../graph/queries/suspicion.ts#SuspiciousLabel as SuspiciousRow",
          SuspiciousLabelEdge: "./mapped-types.ts#SuspiciousRef",
          Webhook: "../graph/queries/webhook.ts#StoredWebhook",
          WebhookDelivery: "../graph/queries/webhook.ts#Delivery",
          Tag: "../graph/queries/tag-page.ts#TagPage",
          TagChangePreview: "./mapped-types.ts#ChangeImpact",
          TagHit: "../tagging/catalog/search.ts#Hit",
          TagEdge: "./mapped-types.ts#TagRef",
          TagProposal: "../graph/queries/tag-proposal.ts#ProposalRow",
          TagProposalEdge: "./mapped-types.ts#ProposalRef",
          TaggedContentEdge: "./mapped-types.ts#TaggedContentRow",
        },
      },
    },
  },
};

export default config;
