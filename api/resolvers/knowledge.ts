import { z } from "zod";
import { readPage, toConnection } from "../connections.ts";
import { readKnowledgeFilter } from "../filter-inputs.ts";
import { deleteKnowledge, saveKnowledge } from "../knowledge.ts";
import { existing } from "../batching.ts";
import type {
  KnowledgeEdgeResolvers,
  KnowledgeResolvers,
  MutationResolvers,
  QueryResolvers,
} from "../schema.types.ts";

export const Query: QueryResolvers = {
  knowledge: async (_root, args, { app }) => {
    const request = readPage(args, z.string());
    const page = await app.lists.knowledge(request, readKnowledgeFilter(args.filter));
    return toConnection(page, ({ knowledgeId }) => knowledgeId, args);
  },
};

export const Mutation: MutationResolvers = {
  saveKnowledge: (_root, { input }, context) => saveKnowledge(context, input),
  deleteKnowledge: (_root, { id }, context) => deleteKnowledge(context, id),
};

export const Knowledge: KnowledgeResolvers = {
  id: ({ knowledgeId }) => knowledgeId,
};

export const KnowledgeEdge: KnowledgeEdgeResolvers = {
  node: ({ knowledgeId }, _args, { loaders }) => existing(loaders.knowledge, knowledgeId),
};
