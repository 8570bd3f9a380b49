import { z } from "zod";
import type { Proposal } from "../tagging/vocabulary/proposals.ts";
import type { TagChange } from "../tagging/vocabulary/tag-change.ts";
import { atMost, Id, optional, read } from "./inputs.ts";
import type { InputMaybe, TagChangeInput, TagProposalInput } from "./schema.types.ts";

const MAX_ALIASES = 100;

const Name = atMost(500).trim().min(1, "is empty");
const Description = optional(atMost(10_000).trim());
const Aliases = z
  .array(Name)
  .max(MAX_ALIASES, `at most ${MAX_ALIASES} aliases`)
  .nullish()
  .transform((aliases) => (aliases ? [...new Set(aliases)] : undefined));
const optionalId = Id.nullish().transform((id) => id ?? undefined);

const Rename = z
  .object({ tagId: Id, name: Name })
  .transform((input): TagChange => ({ kind: "RENAME", ...input }));
const Merge = z
  .object({ fromTagId: Id, intoTagId: Id })
  .transform(({ fromTagId: tagId, intoTagId: intoId }): TagChange => ({
    kind: "MERGE",
    tagId,
    intoId,
  }));
const Deprecate = z
  .object({ tagId: Id, replacedById: optionalId })
  .transform((input): TagChange => ({ kind: "DEPRECATE", ...input }));
const Restore = z
  .object({ tagId: Id })
  .transform((input): TagChange => ({ kind: "RESTORE", ...input }));
const Edit = z
  .object({ tagId: Id, description: Description, aliases: Aliases })
  .refine(
    ({ description, aliases }) => description !== undefined || aliases !== undefined,
    "changes nothing: give a description or aliases",
  )
  .transform((input): TagChange => ({ kind: "EDIT", ...input }));

const Change = z
  .object({
    rename: Rename.nullish(),
    merge: Merge.nullish(),
    deprecate: Deprecate.nullish(),
    restore: Restore.nullish(),
    edit: Edit.nullish(),
  })
  .transform(({ rename, merge, deprecate, restore, edit }, context) => {
    const given = [rename, merge, deprecate, restore, edit].filter((change) => change != null);
    const [change] = given;
    if (change && given.length === 1) return change;
    context.addIssue("must be exactly one of rename, merge, deprecate, restore and edit");
    return z.NEVER;
  });

const ProposalInput = z.object({
  name: Name,
  description: Description,
  aliases: Aliases.transform((aliases) => aliases ?? []),
  broaderId: optionalId,
  contentId: optionalId,
});

/** @throws AppError BAD_INPUT naming the field, as all functions of this file. */
export function readTagChange(input: TagChangeInput): TagChange {
  return read(Change, input, "change");
}

export function readProposal(input: TagProposalInput): Proposal {
  return read(ProposalInput, input, "input");
}

export function readReason(reason: InputMaybe<string>): string | undefined {
  return read(optional(atMost(1_000)), reason, "reason");
}
