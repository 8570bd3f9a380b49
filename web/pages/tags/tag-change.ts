import type { TagChangeInput } from "../../gql/graphql.ts";

export type ChangeKind = "rename" | "merge" | "deprecate" | "restore" | "edit";

export interface ChangeForm {
  readonly name: string;
  readonly description: string;
  readonly aliases: string[];
  readonly other: { readonly tagId: string; readonly name: string } | undefined;
}

interface Tag {
  readonly id: string;
  readonly name: string;
  readonly description?: string | null;
  readonly aliases: readonly string[];
}

/** The form as it opens: what the tag is now. */
export function startOf({ name, description, aliases }: Tag): ChangeForm {
  return { name, description: description ?? "", aliases: [...aliases], other: undefined };
}

/** What the form asks of the API; undefined as long as it asks for nothing yet. */
export function changeOf(kind: ChangeKind, tag: Tag, form: ChangeForm): TagChangeInput | undefined {
  const tagId = tag.id;
  switch (kind) {
    case "rename": {
      const name = form.name.trim();
      return ["", tag.name].includes(name) ? undefined : { rename: { tagId, name } };
    }
    case "merge":
      return form.other && { merge: { fromTagId: tagId, intoTagId: form.other.tagId } };
    case "deprecate":
      return { deprecate: { tagId, replacedById: form.other?.tagId ?? null } };
    case "restore":
      return { restore: { tagId } };
    case "edit":
      return { edit: { tagId, description: form.description.trim(), aliases: form.aliases } };
  }
}
