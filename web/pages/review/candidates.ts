import type { ReviewedContentFragment, SuggestionDecision } from "../../gql/graphql.ts";

/** A tag that a reviewer judges: a candidate of the last run, or one that the content carries. */
export interface Candidate {
  readonly tagId: string;
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly decision?: SuggestionDecision;
  readonly confidence?: number | null | undefined;
  readonly prior?: number | null | undefined;
  readonly paths: readonly string[];
  readonly neighbours: readonly { contentId: string; title: string; cosine: number }[];
  readonly origin?: "IMPORT" | "HUMAN" | "MODEL" | undefined;
}

export interface Candidates {
  /** Carried or chosen by the LLM, or a reason for the look. */
  readonly important: readonly Candidate[];
  /** The LLM did not choose them. */
  readonly others: readonly Candidate[];
}

/** What there is to judge, what matters most first. */
export function candidatesOf(
  { tags, suggestions }: ReviewedContentFragment,
  reasons: ReadonlySet<string>,
): Candidates {
  const carried = new Map(tags.map((tag) => [tag.tagId, tag]));
  const suggested = new Set(suggestions.map(({ tagId }) => tagId));
  const candidates: Candidate[] = [
    ...suggestions.map((each) => ({ ...each, origin: carried.get(each.tagId)?.origin })),
    ...tags.filter(({ tagId }) => !suggested.has(tagId)).map(withoutEvidence),
  ];
  const isImportant = ({ tagId, decision, origin }: Candidate) =>
    origin !== undefined || reasons.has(tagId) || decision === "KEPT" || decision === "BELOW_CUT";
  return {
    important: candidates.filter(isImportant),
    others: candidates.filter((each) => !isImportant(each)),
  };
}

/** What was judged on `before` and is put forward no more, so that no verdict goes unseen. */
export function noLongerThere(
  before: ReviewedContentFragment | undefined,
  now: Candidates,
  verdicts: Readonly<Record<string, unknown>>,
): readonly Candidate[] {
  if (!before) return [];
  const there = new Set([...now.important, ...now.others].map(({ tagId }) => tagId));
  const { important, others } = candidatesOf(before, new Set());
  return [...important, ...others].filter(({ tagId }) => tagId in verdicts && !there.has(tagId));
}

function withoutEvidence(tag: ReviewedContentFragment["tags"][number]): Candidate {
  return { ...tag, paths: [], neighbours: [] };
}
