/** What a reviewer has chosen for one content and not yet sent. Every function gives a new draft. */
export interface Draft {
  readonly verdicts: Readonly<Record<string, Verdict>>;
  /** Tags that were not put forward. */
  readonly added: readonly TagName[];
  readonly complete: boolean;
  readonly comment: string;
  /** Earlier drafts, the latest last; `undo` goes back. */
  readonly past: readonly Draft[];
}

export interface TagName {
  readonly tagId: string;
  readonly name: string;
}

type Verdict = { readonly fits: true } | { readonly fits: false; readonly reason: string };

export const EMPTY_DRAFT: Draft = {
  verdicts: {},
  added: [],
  complete: false,
  comment: "",
  past: [],
};

const MOST_STEPS_BACK = 50;

/** Says that a tag fits; said again, it takes the word back. */
export function accept(draft: Draft, tagId: string): Draft {
  if (draft.verdicts[tagId]?.fits) return withoutVerdict(draft, tagId);
  return changed(draft, { verdicts: { ...draft.verdicts, [tagId]: { fits: true } } });
}

/** Says that a tag does not fit; said again, it takes the word back. */
export function reject(draft: Draft, tagId: string): Draft {
  if (draft.verdicts[tagId]?.fits === false) return withoutVerdict(draft, tagId);
  return changed(draft, { verdicts: { ...draft.verdicts, [tagId]: { fits: false, reason: "" } } });
}

/** Why a tag does not fit. Typing is no step of its own for `undo`. */
export function giveReason(draft: Draft, tagId: string, reason: string): Draft {
  return { ...draft, verdicts: { ...draft.verdicts, [tagId]: { fits: false, reason } } };
}

/** A further tag. One that was put forward anyway is accepted instead. */
export function add(draft: Draft, tag: TagName, putForward: ReadonlySet<string>): Draft {
  if (putForward.has(tag.tagId)) {
    return draft.verdicts[tag.tagId]?.fits ? draft : accept(draft, tag.tagId);
  }
  if (draft.added.some(({ tagId }) => tagId === tag.tagId)) return draft;
  return changed(draft, { added: [...draft.added, tag] });
}

export function removeAdded(draft: Draft, tagId: string): Draft {
  return changed(draft, { added: draft.added.filter((tag) => tag.tagId !== tagId) });
}

export function setComplete(draft: Draft, complete: boolean): Draft {
  return changed(draft, { complete });
}

export function setComment(draft: Draft, comment: string): Draft {
  return { ...draft, comment };
}

/** Takes the last choice back; what was typed since stays. */
export function undo(draft: Draft): Draft {
  const last = draft.past.at(-1);
  return last ? { ...last, comment: draft.comment } : draft;
}

export function isEmpty({ verdicts, added, complete, comment }: Draft): boolean {
  return Object.keys(verdicts).length + added.length === 0 && !complete && comment.trim() === "";
}

interface ReviewInput {
  readonly contentId: string;
  readonly basedOn: string;
  readonly accept: readonly string[];
  readonly reject: readonly { readonly tagId: string; readonly reason: string | null }[];
  readonly add: readonly string[];
  readonly complete: true | null;
  readonly comment: string | null;
}

/** The draft as the API takes it. `complete` unsaid stays as it was. */
export function toReviewInput(
  draft: Draft,
  content: { contentId: string; basedOn: string },
): ReviewInput {
  const verdicts = Object.entries(draft.verdicts);
  return {
    ...content,
    accept: verdicts.filter(([, verdict]) => verdict.fits).map(([tagId]) => tagId),
    reject: verdicts.flatMap(([tagId, verdict]) =>
      verdict.fits ? [] : [{ tagId, reason: verdict.reason.trim() || null }],
    ),
    add: draft.added.map(({ tagId }) => tagId),
    complete: draft.complete ? true : null,
    comment: draft.comment.trim() || null,
  };
}

function withoutVerdict(draft: Draft, tagId: string): Draft {
  const { [tagId]: _gone, ...verdicts } = draft.verdicts;
  return changed(draft, { verdicts });
}

function changed(draft: Draft, changes: Partial<Draft>): Draft {
  return { ...draft, ...changes, past: [...draft.past, draft].slice(-MOST_STEPS_BACK) };
}
