import type { Origin } from "../../graph/cypher-types.ts";
import type { Graph } from "../../graph/graph.ts";
import { contentPage, contentPageOfTag, contentPageOfWords } from "../../graph/queries/content.ts";
import { knowledgePage } from "../../graph/queries/knowledge-page.ts";
import type { KnowledgePage } from "../../graph/queries/knowledge-page.ts";
import { tagPage } from "../../graph/queries/tag-page.ts";
import type { TagOrder, TagPage } from "../../graph/queries/tag-page.ts";
import { toPage } from "../page.ts";
import type { Page, PageRequest } from "../page.ts";

/** Before every id. */
const FIRST = "";

/** What is left out lets all through. */
export interface ContentFilter {
  readonly tagId?: string | undefined;
  /** Of the tag where one is asked for, else of any tag. */
  readonly origin?: Origin | undefined;
  readonly category?: string | undefined;
  readonly tagged?: boolean | undefined;
  /** A Lucene query, from `filterQuery`. */
  readonly words?: string | undefined;
}

export interface TagFilter {
  readonly status?: TagPage["status"] | undefined;
  readonly words?: string | undefined;
  readonly broaderId?: string | undefined;
  readonly isRoot?: boolean | undefined;
  readonly unused?: boolean | undefined;
}

export interface KnowledgeFilter {
  readonly kind?: KnowledgePage["kind"] | undefined;
  readonly tagId?: string | undefined;
  readonly words?: string | undefined;
  readonly expired?: boolean | undefined;
}

/** Where a tag stands in an order: the name in lower case, or the number of contents, negative. */
export interface TagPlace {
  readonly place: string | number;
  readonly tagId: string;
}

/** Page by page what is stored, by ids. What comes in between does not shift the pages behind it. */
export function createLists(graph: Graph) {
  return {
    /** In the order of the ids. */
    async contents(
      { first, after = FIRST }: PageRequest<string>,
      filter: ContentFilter = {},
    ): Promise<Page<{ contentId: string }>> {
      const { tagId, origin = null, category = null, tagged = null, words } = filter;
      const page = { after, limit: first + 1, origin, category };
      if (words !== undefined) {
        const of = { words, tagged, tagId: tagId ?? null };
        return toPage(await graph.many(contentPageOfWords, { ...page, ...of }), first);
      }
      if (tagId === undefined)
        return toPage(await graph.many(contentPage, { ...page, tagged }), first);
      // Those that carry the tag are tagged.
      if (tagged === false) return { rows: [], hasMore: false };
      return toPage(await graph.many(contentPageOfTag, { ...page, tagId }), first);
    },

    async tags(
      { first, after }: PageRequest<TagPlace>,
      order: TagOrder,
      filter: TagFilter = {},
    ): Promise<Page<TagPlace>> {
      const { place: afterPlace = null, tagId: afterId = null } = after ?? {};
      const page = { order, afterPlace, afterId, limit: first + 1 };
      const rows = await graph.many(tagPage, { ...page, ...withNulls(filter) });
      return toPage(rows, first);
    },

    /** In the order of the ids. */
    async knowledge(
      { first, after = FIRST }: PageRequest<string>,
      { kind, tagId, words, expired }: KnowledgeFilter = {},
    ): Promise<Page<{ knowledgeId: string }>> {
      const rows = await graph.many(knowledgePage, {
        after,
        limit: first + 1,
        kind: kind ?? null,
        tagId: tagId ?? null,
        words: words ?? null,
        expired: expired ?? null,
      });
      return toPage(rows, first);
    },
  };
}

/** Cypher must be sent every parameter. */
function withNulls({ status, words, broaderId, isRoot, unused }: TagFilter) {
  return {
    status: status ?? null,
    words: words ?? null,
    broaderId: broaderId ?? null,
    isRoot: isRoot ?? null,
    unused: unused ?? null,
  };
}
