import { z } from "zod";
import type { TagPlace } from "../../tagging/catalog/lists.ts";
import { First, readPage, toConnection } from "../connections.ts";
import { readContentFilter, readSearchText, readTagFilter } from "../filter-inputs.ts";
import { read } from "../inputs.ts";
import { existing } from "../batching.ts";
import type {
  ContentHitResolvers,
  OverviewResolvers,
  QueryResolvers,
  TagHitResolvers,
  TagOrder,
} from "../schema.types.ts";

/** A cursor of the one order is none of the other. */
const placeIn = (order: TagOrder): z.ZodType<TagPlace> =>
  z.object({ place: order === "NAME" ? z.string() : z.number(), tagId: z.string() });

export const Query: QueryResolvers = {
  contents: async (_root, args, { app }) => {
    const page = await app.lists.contents(
      readPage(args, z.string()),
      readContentFilter(args.filter),
    );
    return toConnection(page, ({ contentId }) => contentId, args);
  },

  tags: async (_root, args, { app }) => {
    const { order, filter } = args;
    const request = readPage(args, placeIn(order));
    const page = await app.lists.tags(request, order, readTagFilter(filter));
    return toConnection(page, (place) => place, args);
  },

  search: (_root, { text, first }, { app }) =>
    app.search(readSearchText(text), read(First, first, "first")),

  overview: (_root, _args, { app }) => app.overview.counts(),
};

export const ContentHit: ContentHitResolvers = {
  node: ({ id }, _args, { loaders }) => existing(loaders.content, id),
};

export const TagHit: TagHitResolvers = {
  node: ({ id }, _args, { loaders }) => existing(loaders.tag, id),
};

export const Overview: OverviewResolvers = {
  untaggedContents: ({ contents, taggedContents }) => contents - taggedContents,
  tagsByOrigin: (_root, _args, { app }) => app.overview.origins(),
  confidenceHistogram: (_root, _args, { app }) => app.overview.confidences(),
  taggedPerDay: (_root, _args, { app }) => app.overview.days(),
  topTags: (_root, { first }, { app }) => app.overview.topTags(read(First, first, "first")),
};
