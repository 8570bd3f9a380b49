import { useHotkeys } from "@mantine/hooks";
import { useState } from "react";
import { useCan } from "../../app/session.tsx";
import { accept, reject, undo } from "./draft.ts";
import type { Draft } from "./draft.ts";

interface ReviewKeys {
  /** In the order in which they are shown. */
  readonly tagIds: readonly string[];
  readonly change: (change: (draft: Draft) => Draft) => void;
  readonly submit: () => void;
  readonly add: () => void;
  readonly comment: () => void;
}

/** The keys of the review page; none of them works while one types. Gives the place of the tag that they are about. */
export function useReviewKeys({ tagIds, change, submit, add, comment }: ReviewKeys) {
  const [place, setPlace] = useState(0);
  const canReview = useCan("REVIEWER");
  const at = Math.min(place, Math.max(0, tagIds.length - 1));
  const move = (step: number) => setPlace(Math.max(0, Math.min(tagIds.length - 1, at + step)));
  const onTag = (verdict: (draft: Draft, tagId: string) => Draft) => () => {
    const tagId = tagIds[at];
    if (tagId !== undefined) change((draft) => verdict(draft, tagId));
  };
  useHotkeys([
    ["j", () => move(1)],
    ["k", () => move(-1)],
    ["a", onTag(accept)],
    ["x", onTag(reject)],
    ["c", add],
    ["m", comment],
    ["u", () => change(undo)],
    ["enter", (event: KeyboardEvent) => canReview && !isOnControl(event) && submit()],
  ]);
  return [at, setPlace] as const;
}

/** Enter on a button or a link means that button or link. */
function isOnControl({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest("button, a, [role=dialog]") !== null;
}
