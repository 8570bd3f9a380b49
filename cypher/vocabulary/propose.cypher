// Keeps a proposal of a tag; nothing becomes a tag by that.
CYPHER 25
CREATE (proposal:TagProposal {
  id: $proposalId,
  status: 'OPEN',
  name: $name,
  description: $description,
  aliases: $aliases,
  broaderId: $broaderId,
  contentId: $contentId,
  by: $by,
  at: datetime()
})
WITH proposal
CALL (proposal) {
  CALL db.create.setNodeVectorProperty(proposal, 'embedding', $vector)
}
RETURN proposal.id AS proposalId
