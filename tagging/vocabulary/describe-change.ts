import type { TagFacts, TagImpact } from "../../graph/queries/vocabulary.ts";
import type { TagChange } from "./tag-change.ts";

/** What a change does, as a sentence for people. */
export function describeChange(
  change: TagChange,
  { tags: [tag, other] }: Pick<TagImpact, "tags">,
): string {
  const it = nameOf(tag, change.tagId);
  switch (change.kind) {
    case "RENAME":
      return `Renames ${it} to "${change.name}"; the old name becomes an alias`;
    case "EDIT":
      return `Changes ${editedParts(change).join(" and ")} of ${it}`;
    case "MERGE":
      return `Merges ${it} into ${nameOf(other, change.intoId)}, which takes its labels, refusals, narrower and broader tags, knowledge and names; it is deprecated`;
    case "DEPRECATE":
      return other
        ? `Deprecates ${it}, replaced by ${nameOf(other, other.tagId)}: its labels stay, and it is suggested no more`
        : `Deprecates ${it}: its labels stay, and it is suggested no more`;
    case "RESTORE":
      return `Restores ${it}: contents may be given it again`;
  }
}

function editedParts({ description, aliases }: Extract<TagChange, { kind: "EDIT" }>): string[] {
  return [
    ...(description === undefined ? [] : ["the description"]),
    ...(aliases === undefined ? [] : ["the aliases"]),
  ];
}

function nameOf(tag: TagFacts | undefined, tagId: string): string {
  return tag ? `"${tag.name}" (${tag.tagId})` : `"${tagId}"`;
}
