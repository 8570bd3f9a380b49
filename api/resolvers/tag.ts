import { z } from "zod";
import { toPage } from "../../tagging/page.ts";
import { GraphTime, readPage, toConnection } from "../connections.ts";
import { existing } from "../batching.ts";
import type {
  QueryResolvers,
  TagEdgeResolvers,
  TaggedContentEdgeResolvers,
  TagResolvers,
} from "../schema.types.ts";

const MOST_KNOWLEDGE = 100;
const NamePlace = z.object({ place: z.string(), tagId: z.string() });
const TaggedPlace = z.object({
  at: GraphTime.nullable(),
  contentId: z.string(),
});

export const Query: QueryResolvers = {
  tag: (_root, { id }, { loaders }) => loaders.tag.load(id),
};

export const Tag: TagResolvers = {
  id: ({ tagId }) => tagId,

  contents: async ({ tagId }, args, { loaders }) => {
    const request = readPage(args, TaggedPlace);
    const page = toPage(await loaders.contentsOfTag(tagId, request), request.first);
    return toConnection(page, ({ at, contentId }) => ({ at, contentId }), args);
  },

  knowledge: async ({ tagId }, _args, { loaders }) => {
    const about = await loaders.knowledgeOfTag(tagId, MOST_KNOWLEDGE);
    return Promise.all(about.map(({ knowledgeId }) => existing(loaders.knowledge, knowledgeId)));
  },

  narrower: async ({ tagId }, args, { loaders }) => {
    const request = readPage(args, NamePlace);
    const page = toPage(await loaders.narrowerTags(tagId, request), request.first);
    return toConnection(page, ({ place, tagId: id }) => ({ place, tagId: id }), args);
  },
};

export const TagEdge: TagEdgeResolvers = {
  node: ({ tagId }, _args, { loaders }) => existing(loaders.tag, tagId),
};

export const TaggedContentEdge: TaggedContentEdgeResolvers = {
  node: ({ contentId }, _args, { loaders }) => existing(loaders.content, contentId),
};
