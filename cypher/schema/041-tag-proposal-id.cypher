// One vertex per proposal of a tag.
CYPHER 25
CREATE CONSTRAINT tag_proposal_id IF NOT EXISTS
FOR (proposal:TagProposal) REQUIRE proposal.id IS UNIQUE
