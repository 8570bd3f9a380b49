import { z } from "zod";
import type { ProposalRow } from "../graph/queries/tag-proposal.ts";
import type { ApiContext } from "./context.ts";
import { cursorOf, readCursor, readFirst } from "./vocabulary-inputs.ts";
import type {
  QueryNearDuplicateTagsArgs,
  QuerySuspiciousLabelsArgs,
  QueryTagProposalsArgs,
} from "./schema.types.ts";

const PairPlace = z.object({ firstId: z.string(), cosine: z.number(), secondId: z.string() });
const LabelPlace = z.object({ suspicion: z.number(), contentId: z.string(), tagId: z.string() });
const ProposalPlace = z.object({ at: z.iso.datetime({ offset: true }), proposalId: z.string() });

interface Place {
  readonly hasMore: boolean;
  readonly after?: string | null | undefined;
  /** Behind the last edge, where that is no edge's. */
  readonly end?: string | undefined;
}

/** A Relay connection of edges that were read already. */
function connection<Edge extends { readonly cursor: string }>(edges: Edge[], place: Place) {
  return {
    edges,
    pageInfo: {
      hasNextPage: place.hasMore,
      hasPreviousPage: place.after != null,
      startCursor: edges[0]?.cursor,
      endCursor: place.end ?? edges.at(-1)?.cursor,
    },
  };
}

/** All tags of a page are read in one statement; a pair whose tag has gone since is left out. */
export async function nearDuplicatePage(
  { app }: ApiContext,
  { first, after }: Pick<QueryNearDuplicateTagsArgs, "after"> & { first: number },
) {
  const request = { first: readFirst(first), after: readCursor(PairPlace, after) };
  const { pairs, hasMore, end } = await app.vocabulary.nearDuplicates(request);
  const tags = await app.vocabulary.tags(pairs.flatMap((pair) => [pair.firstId, pair.secondId]));
  const edges = pairs.flatMap(({ firstId, secondId, ...pair }) => {
    const [one, other] = [tags.get(firstId), tags.get(secondId)];
    const cursor = cursorOf({ firstId, cosine: pair.cosine, secondId });
    return one && other ? [{ cursor, node: { ...pair, first: one, second: other } }] : [];
  });
  return connection(edges, { hasMore, after, end: end && cursorOf(toPlace(end)) });
}

function toPlace({ firstId, cosine, secondId }: z.output<typeof PairPlace>) {
  return { firstId, cosine, secondId };
}

export async function suspiciousLabelPage(
  { app }: ApiContext,
  { first, after }: Pick<QuerySuspiciousLabelsArgs, "after"> & { first: number },
) {
  const { vocabulary } = app;
  const request = { first: readFirst(first), after: readCursor(LabelPlace, after) };
  if (!request.after) await vocabulary.suspicious.checkSome();
  const { labels, hasMore } = await vocabulary.suspicious.list(request);
  const contentById = await vocabulary.contents(labels.map(({ contentId }) => contentId));
  const tagById = await vocabulary.tags(labels.map(({ tagId }) => tagId));
  const edges = labels.flatMap(({ contentId, tagId, ...label }) => {
    const [content, tag] = [contentById.get(contentId), tagById.get(tagId)];
    const cursor = cursorOf({ suspicion: label.suspicion, contentId, tagId });
    return content && tag ? [{ cursor, node: { ...label, content, tag } }] : [];
  });
  return connection(edges, { hasMore, after });
}

export async function proposalPage(
  context: ApiContext,
  { first, after, status }: Pick<QueryTagProposalsArgs, "after" | "status"> & { first: number },
) {
  const { proposals, hasMore } = await context.app.vocabulary.proposals.list({
    first: readFirst(first),
    after: readCursor(ProposalPlace, after),
    status: status ?? undefined,
  });
  const nodes = await withTags(context, proposals);
  const edges = nodes.map((node) => ({
    cursor: cursorOf({ at: node.at, proposalId: node.id }),
    node,
  }));
  return connection(edges, { hasMore, after });
}

/** Proposals as the schema has them; all tags that they name are read in one statement. */
export async function withTags({ app }: ApiContext, proposals: readonly ProposalRow[]) {
  const ids = proposals.flatMap(({ tagId, similar }) => [
    ...(tagId === null ? [] : [tagId]),
    ...similar.map((tag) => tag.tagId),
  ]);
  const tags = await app.vocabulary.tags(ids);
  return proposals.map(({ proposalId, tagId, similar, ...proposal }) => ({
    ...proposal,
    id: proposalId,
    tag: tagId === null ? undefined : tags.get(tagId),
    similar: similar.flatMap(({ tagId: similarId, cosine }) => {
      const node = tags.get(similarId);
      return node ? [{ score: cosine, cosine, node }] : [];
    }),
  }));
}
