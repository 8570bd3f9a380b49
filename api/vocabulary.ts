import { AppError } from "../core/errors.ts";
import { otherIdOf } from "../tagging/vocabulary/tag-change.ts";
import type { ApiContext } from "./context.ts";
import { refusalOrThrow } from "./errors.ts";
import type {
  InputError,
  MutationChangeTagArgs,
  MutationDecideTagProposalArgs,
  QueryTagChangePreviewArgs,
  Refusal,
  TagProposalInput,
} from "./schema.types.ts";
import { readProposal, readReason, readTagChange } from "./vocabulary-inputs.ts";

/** @throws AppError BAD_INPUT for an input of the wrong shape, and what the caller cannot act on. */
export async function tagChangePreview({ app }: ApiContext, { change }: QueryTagChangePreviewArgs) {
  const { problem, ...preview } = await app.vocabulary.preview(readTagChange(change));
  if (!problem) return preview;
  const { code, field, message } = problem;
  return {
    ...preview,
    error: { code, message, inputErrors: [{ field: `change.${field}`, message }] },
  };
}

/** @throws AppError whatever the caller cannot act on; all else is in `error`, as of all mutations here. */
export function changeTag(
  { app, viewer, loaders }: ApiContext,
  { change, basedOn }: MutationChangeTagArgs,
) {
  return told("change", async () => {
    const wanted = readTagChange(change);
    await app.vocabulary.change(wanted, basedOn, viewer.name);
    const tagId = wanted.kind === "MERGE" ? (otherIdOf(wanted) ?? wanted.tagId) : wanted.tagId;
    return { tag: await loaders.tag.load(tagId) };
  });
}

export function proposeTag({ app, viewer }: ApiContext, input: TagProposalInput) {
  return told("input", async () => ({
    proposal: await app.vocabulary.proposals.propose(readProposal(input), viewer.name),
  }));
}

export function decideTagProposal(
  { app, viewer }: ApiContext,
  { id: proposalId, approve, reason }: MutationDecideTagProposalArgs,
) {
  return told("", async () => {
    const decision = { proposalId, approve, reason: readReason(reason), by: viewer.name };
    return { proposal: await app.vocabulary.proposals.decide(decision) };
  });
}

async function told<T extends object>(name: string, act: () => Promise<T>) {
  try {
    return { ok: true, ...(await act()) };
  } catch (thrown) {
    const error = refusalOrThrow(thrown);
    return { ok: false, error: name === "" ? error : withName(error, thrown, name) };
  }
}

/** Fields that the inside names are below the argument; `basedOn` is one itself, and inputs of the wrong shape are named in full. */
function withName(error: Refusal, thrown: unknown, name: string): Refusal {
  const isInside = thrown instanceof AppError && !error.inputErrors.some(isNamed(name));
  if (!isInside) return error;
  const inputErrors = error.inputErrors.map(({ field, message }) => ({
    field: field === "basedOn" ? field : `${name}.${field}`,
    message,
  }));
  return { ...error, inputErrors };
}

const isNamed =
  (name: string) =>
  ({ field }: InputError): boolean =>
    field === name || field.startsWith(`${name}.`);
