import { expect } from "vitest";
import { z } from "zod";
import { openApi } from "./api-fixture.ts";
import { importRows } from "./small-world.ts";

export const REVIEW_RESULT = `ok contentId
  review { id by version accepted added rejected { tagId reason } complete comment }
  content { reviewVersion isComplete tags { tagId origin by confidence runId } rejectedTagIds }
  error { code message inputErrors { field message } }`;
export const QUEUE = `query ($first: Int!, $order: ReviewOrder!, $after: String) {
  reviewQueue(first: $first, order: $order, after: $after) {
    edges {
      cursor usefulness uncertainty disagreement runId at node { id title }
      why { kind score tagId name confidence }
    }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
const REVIEW = `mutation ($input: ReviewInput!) { review(input: $input) { ${REVIEW_RESULT} } }`;
const TAG = `mutation ($ids: [ID!]!) { tagContents(contentIds: $ids) { ok runId } }`;
const CANDIDATES = `query ($id: ID!) { explain(contentId: $id) { tags { tagId decision } } }`;

const TWIN = { title: "The ferry that runs on batteries", text: "A ship without a funnel." };

/** Tagged before the tests begin, as are the first two of three contents of the same words, `twin-1` to `twin-3`. */
export const TAGGED = Array.from({ length: 14 }, (_, i) => `n-${String(i + 1).padStart(3, "0")}`);

/** The newsroom over HTTP with what a reviewer does there. The tags `late` and `old` (deprecated) come after the run. */
export async function openReviews() {
  const api = await openApi();

  const answer = async (query: string, variables: object) => {
    const { data, errors } = await api.ask(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  const tag = async (ids: string[]): Promise<string> => {
    const { tagContents } = await answer(TAG, { ids });
    expect(tagContents.ok).toBe(true);
    return tagContents.runId;
  };

  const twins = ["twin-1", "twin-2", "twin-3"].map((id) => ({ id, ...TWIN }));
  await importRows(api.app.importer, { contents: twins });
  const runId = await tag([...TAGGED, "twin-1", "twin-2"]);
  const late = { id: "late", name: "Palaeontology" };
  const old = { id: "old", name: "Outdated", deprecated: true };
  await importRows(api.app.importer, { tags: [late, old] });

  return {
    ...api,
    runId,
    tag,
    /** What the fake LLM made of a content: the first candidate is kept, the second lies below the cut. */
    async candidatesOf(id: string): Promise<string[]> {
      const { tags } = (await answer(CANDIDATES, { id })).explain;
      expect([tags[0].decision, tags[1].decision]).toEqual(["KEPT", "BELOW_CUT"]);
      return tags.map(({ tagId }: { tagId: string }) => tagId);
    },
    review: async (input: object) => (await answer(REVIEW, { input })).review,
    async queue(order: string, { first = 100, after }: { first?: number; after?: string } = {}) {
      return (await answer(QUEUE, { first, order, after })).reviewQueue;
    },
    run<Row extends z.ZodObject>(text: string, row: Row, params: Record<string, unknown> = {}) {
      const anything = z.looseObject({});
      const query = { name: "test", text: `CYPHER 25 ${text}`, mode: "write", row } as const;
      return api.graph.many({ ...query, params: anything }, params);
    },
  };
}

export type Reviews = Awaited<ReturnType<typeof openReviews>>;

export const contentIdsOf = ({ edges }: { edges: { node: { id: string } }[] }) =>
  edges.map(({ node }) => node.id);
