import type { ReviewState } from "../../graph/queries/review.ts";

/** What one person says of one content's tags. Each tag stands in one of the lists. */
export interface ReviewRequest {
  readonly contentId: string;
  /** The version of the content that the person had seen. */
  readonly basedOn: number;
  /** Tags that were put forward for it, and fit. */
  readonly accept: readonly string[];
  readonly reject: readonly { readonly tagId: string; readonly reason?: string | undefined }[];
  /** Tags that fit, whether put forward or not. */
  readonly add: readonly string[];
  /** Whether the content carries all its tags now; undefined says nothing. */
  readonly complete?: boolean | undefined;
  readonly comment?: string | undefined;
}

export interface Problem {
  /** Such as `accept.0`. */
  readonly field: string;
  readonly message: string;
}

type TagState = ReviewState["tags"][number];

export function tagIdsOf({ accept, reject, add }: ReviewRequest): string[] {
  return [...accept, ...reject.map(({ tagId }) => tagId), ...add];
}

/** What keeps a review from being written; nothing where all is well. */
export function problemsOf(request: ReviewRequest, state: ReviewState): Problem[] {
  const tags = new Map(state.tags.map((tag) => [tag.tagId, tag]));
  const wrong = (field: string, tagId: string, find: (tag: TagState) => string | undefined) => {
    const tag = tags.get(tagId);
    const message = tag ? find(tag) : `there is no tag "${tagId}"`;
    return message === undefined ? [] : [{ field, message }];
  };
  return [
    ...request.accept.flatMap((tagId, i) => wrong(`accept.${i}`, tagId, notAcceptable)),
    ...request.reject.flatMap(({ tagId }, i) => wrong(`reject.${i}.tagId`, tagId, () => undefined)),
    ...request.add.flatMap((tagId, i) => wrong(`add.${i}`, tagId, notGivable)),
    ...leftUndecided(request, state),
  ];
}

function notAcceptable(tag: TagState): string | undefined {
  const wasPutForward = tag.origin !== null || tag.suggestion !== null;
  if (!wasPutForward) {
    return `"${tag.tagId}" was not put forward for this content; give it with \`add\``;
  }
  return notGivable(tag);
}

function notGivable({ tagId, status }: TagState): string | undefined {
  if (status === "DEPRECATED") return `"${tagId}" is deprecated: contents are given it no more`;
  if (status === "GROUP") return `"${tagId}" only orders the tags below it`;
  return undefined;
}

/** "Complete" would make them wrong, though nobody said so. */
function leftUndecided({ complete }: ReviewRequest, { undecidedTagIds }: ReviewState): Problem[] {
  if (complete !== true || undecidedTagIds.length === 0) return [];
  const message = `these tags of the model are neither accepted nor rejected: ${undecidedTagIds.join(", ")}`;
  return [{ field: "complete", message }];
}
