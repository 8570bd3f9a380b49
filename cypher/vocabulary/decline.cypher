// Declines a proposal that is still open; nothing where it is not.
CYPHER 25
MATCH (proposal:TagProposal {id: $proposalId})
SET proposal.lock = true
REMOVE proposal.lock
WITH proposal
WHERE proposal.status = 'OPEN'
SET
  proposal.status = 'DECLINED',
  proposal.decidedBy = $by,
  proposal.decidedAt = datetime(),
  proposal.reason = $reason
RETURN proposal.id AS proposalId
