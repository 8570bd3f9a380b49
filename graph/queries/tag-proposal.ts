import { z } from "zod";
import { cypherInt, Embedding, isoTime } from "../cypher-types.ts";
import { defineQuery } from "../query.ts";

const text = z.string().nullable();
const proposalIdRow = z.object({ proposalId: z.string() });

export const ProposalStatus = z.enum(["OPEN", "APPROVED", "DECLINED"]);
export type ProposalStatus = z.output<typeof ProposalStatus>;

export const proposeTag = defineQuery({
  file: "vocabulary/propose",
  mode: "write",
  params: proposalIdRow.extend({
    name: z.string(),
    description: text,
    aliases: z.array(z.string()),
    broaderId: text,
    contentId: text,
    by: z.string(),
    vector: Embedding,
  }),
  row: proposalIdRow,
});

export const ProposalRow = z.object({
  proposalId: z.string(),
  status: ProposalStatus,
  name: z.string(),
  description: text,
  aliases: z.array(z.string()),
  contentId: text,
  by: z.string(),
  at: isoTime,
  decidedBy: text,
  decidedAt: isoTime.nullable(),
  reason: text,
  broader: z.object({ tagId: z.string(), name: z.string() }).nullable(),
  /** The tag that it became. */
  tagId: text,
  /** Active tags, the most alike first. */
  similar: z.array(z.object({ tagId: z.string(), cosine: z.number() })),
});
export type ProposalRow = z.output<typeof ProposalRow>;

export const listProposals = defineQuery({
  file: "vocabulary/proposals",
  mode: "read",
  params: z.object({
    status: ProposalStatus.nullable(),
    proposalId: text,
    before: isoTime.nullable(),
    beforeId: text,
    limit: cypherInt,
    searched: cypherInt,
  }),
  row: ProposalRow,
});

const decision = proposalIdRow.extend({ by: z.string(), reason: text });

export const declineProposal = defineQuery({
  file: "vocabulary/decline",
  mode: "write",
  params: decision,
  row: proposalIdRow,
});

export const approveProposal = defineQuery({
  file: "vocabulary/approve",
  mode: "write",
  params: decision.extend({
    changeId: z.string(),
    tagId: z.string(),
    textHash: z.string(),
    fingerprint: z.string(),
    vector: Embedding,
  }),
  row: z.object({ tagId: z.string() }),
});
