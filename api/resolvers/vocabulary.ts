import { z } from "zod";
import { existing } from "../batching.ts";
import { GraphTime, readPage, toConnection, toCursor } from "../connections.ts";
import type {
  MutationResolvers,
  NearDuplicateEdgeResolvers,
  NearDuplicateResolvers,
  QueryResolvers,
  SuspiciousLabelEdgeResolvers,
  SuspiciousLabelResolvers,
  TagChangePreviewResolvers,
  TagProposalEdgeResolvers,
  TagProposalResolvers,
} from "../schema.types.ts";
import { changeTag, decideTagProposal, proposeTag, tagChangePreview } from "../vocabulary.ts";

const PairPlace = z.object({ firstId: z.string(), cosine: z.number(), secondId: z.string() });
const LabelPlace = z.object({ suspicion: z.number(), contentId: z.string(), tagId: z.string() });
const ProposalPlace = z.object({ at: GraphTime, proposalId: z.string() });

const placeOfPair = ({ firstId, cosine, secondId }: z.output<typeof PairPlace>) => ({
  firstId,
  cosine,
  secondId,
});

export const Query: QueryResolvers = {
  nearDuplicateTags: async (_root, args, { app }) => {
    const found = await app.vocabulary.nearDuplicates(readPage(args, PairPlace));
    const page = toConnection({ ...found, rows: found.pairs }, placeOfPair, args);
    // The search may have gone on behind the last pair.
    const endCursor = found.end && toCursor(placeOfPair(found.end));
    return { ...page, pageInfo: { ...page.pageInfo, endCursor } };
  },

  suspiciousLabels: async (_root, args, { app: { vocabulary } }) => {
    const request = readPage(args, LabelPlace);
    if (!request.after) await vocabulary.suspicious.checkSome();
    const { labels, hasMore } = await vocabulary.suspicious.list(request);
    const placeOf = ({ suspicion, contentId, tagId }: z.output<typeof LabelPlace>) => ({
      suspicion,
      contentId,
      tagId,
    });
    return toConnection({ rows: labels, hasMore }, placeOf, args);
  },

  tagProposals: async (_root, args, { app }) => {
    const request = { ...readPage(args, ProposalPlace), status: args.status ?? undefined };
    const { proposals, hasMore } = await app.vocabulary.proposals.list(request);
    const placeOf = ({ at, proposalId }: z.output<typeof ProposalPlace>) => ({ at, proposalId });
    return toConnection({ rows: proposals, hasMore }, placeOf, args);
  },

  tagChangePreview: (_root, args, context) => tagChangePreview(context, args),
};

export const Mutation: MutationResolvers = {
  changeTag: (_root, args, context) => changeTag(context, args),
  proposeTag: (_root, { input }, context) => proposeTag(context, input),
  decideTagProposal: (_root, args, context) => decideTagProposal(context, args),
};

export const NearDuplicateEdge: NearDuplicateEdgeResolvers = { node: (pair) => pair };

export const NearDuplicate: NearDuplicateResolvers = {
  first: ({ firstId }, _args, { loaders }) => existing(loaders.tag, firstId),
  second: ({ secondId }, _args, { loaders }) => existing(loaders.tag, secondId),
};

export const SuspiciousLabelEdge: SuspiciousLabelEdgeResolvers = { node: (label) => label };

export const SuspiciousLabel: SuspiciousLabelResolvers = {
  content: ({ contentId }, _args, { loaders }) => existing(loaders.content, contentId),
  tag: ({ tagId }, _args, { loaders }) => existing(loaders.tag, tagId),
};

export const TagProposalEdge: TagProposalEdgeResolvers = { node: (proposal) => proposal };

export const TagProposal: TagProposalResolvers = {
  id: ({ proposalId }) => proposalId,
  tag: ({ tagId }, _args, { loaders }) => (tagId === null ? null : loaders.tag.load(tagId)),
  similar: ({ similar }) =>
    similar.map(({ tagId, cosine }) => ({ id: tagId, score: cosine, cosine, words: null })),
};

export const TagChangePreview: TagChangePreviewResolvers = {
  sampleContents: async ({ sampleContentIds }, _args, { loaders }) => {
    const contents = await Promise.all(sampleContentIds.map((id) => loaders.content.load(id)));
    return contents.filter((content) => content !== undefined);
  },
};
