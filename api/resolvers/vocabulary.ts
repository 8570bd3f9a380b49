import type { MutationResolvers, QueryResolvers } from "../schema.types.ts";
import { nearDuplicatePage, proposalPage, suspiciousLabelPage } from "../vocabulary-pages.ts";
import { changeTag, decideTagProposal, proposeTag, tagChangePreview } from "../vocabulary.ts";

export const VocabularyQuery: QueryResolvers = {
  nearDuplicateTags: (_root, args, context) => nearDuplicatePage(context, args),
  suspiciousLabels: (_root, args, context) => suspiciousLabelPage(context, args),
  tagProposals: (_root, args, context) => proposalPage(context, args),
  tagChangePreview: (_root, args, context) => tagChangePreview(context, args),
};

export const VocabularyMutation: MutationResolvers = {
  changeTag: (_root, args, context) => changeTag(context, args),
  proposeTag: (_root, { input }, context) => proposeTag(context, input),
  decideTagProposal: (_root, args, context) => decideTagProposal(context, args),
};
