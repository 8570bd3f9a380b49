import { randomUUID } from "node:crypto";
import { AppError, hasCode } from "../../core/errors.ts";
import type { Graph } from "../../graph/graph.ts";
import { existingContents } from "../../graph/queries/content.ts";
import { existingTags } from "../../graph/queries/import.ts";
import {
  approveProposal,
  declineProposal,
  listProposals,
  proposeTag,
} from "../../graph/queries/tag-proposal.ts";
import type { ProposalRow, ProposalStatus } from "../../graph/queries/tag-proposal.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { encodeTexts } from "../import/encode-texts.ts";
import { tagText } from "../import/encoded-text.ts";
import { storedWords } from "./change-tag.ts";
import { slugOf } from "./tag-names.ts";

const SIMILAR = 5;

export interface Proposal {
  readonly name: string;
  readonly description?: string | undefined;
  readonly aliases: readonly string[];
  readonly broaderId?: string | undefined;
  /** A content that is to carry the tag. */
  readonly contentId?: string | undefined;
}

export interface ProposalPosition {
  readonly at: string;
  readonly proposalId: string;
}

export interface Decision {
  readonly proposalId: string;
  readonly approve: boolean;
  readonly reason?: string | undefined;
  readonly by: string;
}

export interface ProposalPage {
  readonly proposals: readonly ProposalRow[];
  readonly hasMore: boolean;
}

/** Proposals of tags: nothing becomes a tag before somebody has approved it. */
export function createProposals({ graph, encoder }: { graph: Graph; encoder: Encoder }) {
  /** @throws AppError NOT_FOUND */
  async function get(proposalId: string): Promise<ProposalRow> {
    const [found] = await readPage(graph, { proposalId, limit: 1 });
    if (found) return found;
    throw refusal("NOT_FOUND", "id", `there is no proposal "${proposalId}"`);
  }

  return {
    get,

    /** The latest first. */
    async list({
      first,
      status,
      after,
    }: {
      first: number;
      status?: ProposalStatus | undefined;
      after?: ProposalPosition | undefined;
    }): Promise<ProposalPage> {
      const rows = await readPage(graph, { status, before: after, limit: first + 1 });
      return { proposals: rows.slice(0, first), hasMore: rows.length > first };
    },

    /** @throws AppError BAD_INPUT, NOT_FOUND with the field, ENCODER_UNAVAILABLE. */
    async propose(proposal: Proposal, by: string): Promise<ProposalRow> {
      await requireKnown(graph, proposal);
      const [vector = []] = await encodeTexts(encoder, [tagText(proposal)]);
      const { proposalId } = await graph.one(proposeTag, {
        proposalId: randomUUID(),
        name: proposal.name,
        description: proposal.description ?? null,
        aliases: [...proposal.aliases],
        broaderId: proposal.broaderId ?? null,
        contentId: proposal.contentId ?? null,
        by,
        vector,
      });
      return get(proposalId);
    },

    /**
     * Approving makes the tag, and gives it to the content that it was proposed for as the proposer's.
     * @throws AppError NOT_FOUND, CONFLICT where it was decided already or a tag has its id. Nothing is written then.
     */
    async decide({ proposalId, approve, reason, by }: Decision): Promise<ProposalRow> {
      const proposal = await get(proposalId);
      if (proposal.status !== "OPEN") throw decided(proposal);
      const decision = { proposalId, by, reason: reason ?? null };
      const done = approve
        ? await graph
            .maybeOne(approveProposal, { ...decision, ...(await tagOf(proposal, encoder)) })
            .catch(sameId(proposal))
        : await graph.maybeOne(declineProposal, decision);
      if (!done) throw decided(await get(proposalId));
      return get(proposalId);
    },
  };
}

interface PageRequest {
  readonly status?: ProposalStatus | undefined;
  readonly proposalId?: string;
  readonly before?: ProposalPosition | undefined;
  readonly limit: number;
}

function readPage(graph: Graph, { status, proposalId, before, limit }: PageRequest) {
  return graph.many(listProposals, {
    status: status ?? null,
    proposalId: proposalId ?? null,
    before: before?.at ?? null,
    beforeId: before?.proposalId ?? null,
    limit,
    searched: SIMILAR,
  });
}

/** The tag that a proposal becomes. */
async function tagOf({ name, aliases, description, broader }: ProposalRow, encoder: Encoder) {
  const tagId = slugOf(name);
  const parents = broader ? [broader.tagId] : [];
  const { text, textHash, fingerprint } = storedWords(
    { tagId, parents },
    { name, aliases, description },
    encoder.name,
  );
  const [vector = []] = await encodeTexts(encoder, [text]);
  return { changeId: randomUUID(), tagId, textHash, fingerprint, vector };
}

async function requireKnown(graph: Graph, { name, broaderId, contentId }: Proposal): Promise<void> {
  const tagId = slugOf(name);
  if (tagId === "") throw refusal("BAD_INPUT", "name", "has no letter or digit to make an id from");
  const tags = await graph.many(existingTags, {
    ids: [tagId, ...(broaderId === undefined ? [] : [broaderId])],
  });
  if (tags.some(({ id }) => id === tagId)) {
    throw refusal("CONFLICT", "name", `there is a tag "${tagId}" already, which its id would be`);
  }
  if (broaderId !== undefined && !tags.some(({ id }) => id === broaderId)) {
    throw refusal("NOT_FOUND", "broaderId", `there is no tag "${broaderId}"`);
  }
  if (contentId === undefined) return;
  const contents = await graph.many(existingContents, { contentIds: [contentId] });
  if (contents.length === 0)
    throw refusal("NOT_FOUND", "contentId", `there is no content "${contentId}"`);
}

function sameId({ name }: ProposalRow) {
  return (thrown: unknown): never => {
    if (!hasCode(thrown, "CONFLICT")) throw thrown;
    throw refusal(
      "CONFLICT",
      "id",
      `there is a tag "${slugOf(name)}" already, which its id would be`,
    );
  };
}

function decided({ proposalId, status, decidedBy }: ProposalRow): AppError {
  return refusal(
    "CONFLICT",
    "id",
    `the proposal "${proposalId}" was ${status.toLowerCase()} by ${decidedBy ?? "somebody"} already`,
  );
}

function refusal(
  code: "BAD_INPUT" | "NOT_FOUND" | "CONFLICT",
  field: string,
  message: string,
): AppError {
  return new AppError(code, message, { details: { inputErrors: [{ field, message }] } });
}
