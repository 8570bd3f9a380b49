import type { ChangeKind, TagFacts, TagImpact } from "../../graph/queries/vocabulary.ts";

/** One change of the vocabulary. */
export type TagChange =
  | { readonly kind: "RENAME"; readonly tagId: string; readonly name: string }
  | {
      readonly kind: "EDIT";
      readonly tagId: string;
      /** Undefined leaves it as it is; empty takes it away. */
      readonly description?: string | undefined;
      readonly aliases?: readonly string[] | undefined;
    }
  | { readonly kind: "MERGE"; readonly tagId: string; readonly intoId: string }
  | {
      readonly kind: "DEPRECATE";
      readonly tagId: string;
      readonly replacedById?: string | undefined;
    }
  | { readonly kind: "RESTORE"; readonly tagId: string };

/** The tag that it merges into or is replaced by. */
export function otherIdOf(change: TagChange): string | undefined {
  if (change.kind === "MERGE") return change.intoId;
  return change.kind === "DEPRECATE" ? change.replacedById : undefined;
}

/** Where the API takes the ids from, so that a refusal can name the field. */
export const FIELDS: Record<ChangeKind, { readonly tag: string; readonly other: string }> = {
  RENAME: { tag: "rename.tagId", other: "" },
  EDIT: { tag: "edit.tagId", other: "" },
  MERGE: { tag: "merge.fromTagId", other: "merge.intoTagId" },
  DEPRECATE: { tag: "deprecate.tagId", other: "deprecate.replacedById" },
  RESTORE: { tag: "restore.tagId", other: "" },
};

/** The words of a tag: what the encoder reads, and what the fingerprint is made of. */
export interface TagWords {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
}

/** The tag whose words the change rewrites, and how; undefined where none is. */
export function rewrittenBy(
  change: TagChange,
  { tags: [tag, other] }: Pick<TagImpact, "tags">,
): { readonly tag: TagFacts; readonly words: TagWords } | undefined {
  if (!tag) return undefined;
  switch (change.kind) {
    case "RENAME":
      return { tag, words: { ...wordsOf(tag), ...renamed(tag, change.name) } };
    case "EDIT":
      return { tag, words: edited(tag, change) };
    case "MERGE":
      return other && { tag: other, words: { ...wordsOf(other), aliases: merged(other, tag) } };
    case "DEPRECATE":
    case "RESTORE":
      return undefined;
  }
}

function wordsOf({ name, aliases, description }: TagFacts): TagWords {
  return { name, aliases, description };
}

function renamed(tag: TagFacts, name: string): Pick<TagWords, "name" | "aliases"> {
  return { name, aliases: distinct([tag.name, ...tag.aliases], name) };
}

function merged(into: TagFacts, from: TagFacts): string[] {
  return distinct([...into.aliases, from.name, ...from.aliases], into.name);
}

function edited(tag: TagFacts, { description, aliases }: Extract<TagChange, { kind: "EDIT" }>) {
  return {
    name: tag.name,
    aliases: aliases ? distinct(aliases, tag.name) : tag.aliases,
    description: description === undefined ? tag.description : description || null,
  };
}

/** Each once, and none that is the name itself. */
function distinct(aliases: readonly string[], name: string): string[] {
  return [...new Set(aliases)].filter((alias) => alias !== name);
}
