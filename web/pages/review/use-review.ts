import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "../../api/use-ask.ts";
import type { ReviewedContentFragment } from "../../gql/graphql.ts";
import { showDone } from "../../parts/notices.ts";
import { EMPTY_DRAFT, isEmpty, toReviewInput } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { reviewMutation, reviewedContentQuery } from "./queries.ts";
import { whatChanged } from "./what-changed.ts";

export interface Conflict {
  /** The content as the draft was made on it. */
  readonly before: ReviewedContentFragment;
  readonly by: string | undefined;
  readonly changes: readonly string[];
}

/** The draft of a review and its way to the API. A conflict keeps the draft and rests it on what is there now. */
export function useReview(content: ReviewedContentFragment, onDone: () => void) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [conflict, setConflict] = useState<Conflict>();
  const send = useAct(reviewMutation, ({ review }) => review, {
    onDone: () => {
      showDone(`Review of “${content.title}” saved`);
      setDraft(EMPTY_DRAFT);
      setConflict(undefined);
      onDone();
    },
    onRefusal: ({ error, content: now }) => {
      if (error?.code !== "CONFLICT" || !now) return false;
      setConflict({ before: content, by: now.reviews[0]?.by, changes: whatChanged(content, now) });
      const key = [reviewedContentQuery.toString(), { id: now.id }];
      queries.setQueryData(key, { content: now });
      return true;
    },
  });
  const submit = () => {
    if (isEmpty(draft) || send.isPending) return;
    const place = { contentId: content.id, basedOn: content.reviewVersion };
    send.mutate({ input: toReviewInput(draft, place) });
  };
  return { draft, setDraft, conflict, submit, isSending: send.isPending };
}
