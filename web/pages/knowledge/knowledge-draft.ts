import type { KnowledgeInput, SegmentKind } from "../../gql/graphql.ts";

/** A piece of knowledge as the form holds it: texts, empty where there is nothing; a day as 2026-11-25. */
export interface KnowledgeDraft {
  readonly kind: SegmentKind;
  readonly text: string;
  readonly source: string;
  readonly validUntil: string;
  readonly about: readonly { readonly tagId: string; readonly name: string }[];
}

interface Piece {
  readonly kind: SegmentKind;
  readonly text: string;
  readonly source?: string | null;
  readonly validUntil?: string | null;
  readonly about: KnowledgeDraft["about"];
}

const NEW: KnowledgeDraft = { kind: "RULE", text: "", source: "", validUntil: "", about: [] };

export function startOf(piece: Piece | undefined): KnowledgeDraft {
  if (!piece) return NEW;
  const { kind, text, source, validUntil, about } = piece;
  return { kind, text, about, source: source ?? "", validUntil: validUntil?.slice(0, 10) ?? "" };
}

/** What the API is given. It is valid until the end of the day. */
export function inputOf(draft: KnowledgeDraft, id: string | undefined): KnowledgeInput {
  const { kind, text, source, validUntil, about } = draft;
  return {
    ...(id === undefined ? {} : { id }),
    kind,
    text: text.trim(),
    source: source.trim() || null,
    validUntil: validUntil ? `${validUntil}T23:59:59.000Z` : null,
    aboutTagIds: about.map(({ tagId }) => tagId),
  };
}
