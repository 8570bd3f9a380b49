// Makes the tag of a proposal that is still open, and gives it to the content that it was proposed for, in the name of who
// proposed it; nothing where it is not open. A tag with this id is a conflict.
CYPHER 25
MATCH (proposal:TagProposal {id: $proposalId})
SET proposal.lock = true
REMOVE proposal.lock
WITH proposal
WHERE proposal.status = 'OPEN'
CREATE (tag:Tag {
  id: $tagId,
  name: proposal.name,
  aliases: proposal.aliases,
  description: proposal.description,
  status: 'ACTIVE',
  fingerprint: $fingerprint,
  createdAt: datetime()
})
SET tag.textHash = $textHash
WITH proposal, tag
CALL (tag) {
  CALL db.create.setNodeVectorProperty(tag, 'embedding', $vector)
}
CALL (proposal, tag) {
  MATCH (broader:Tag {id: proposal.broaderId})
  CREATE (tag)-[:BROADER]->(broader)
}
CALL (proposal, tag) {
  MATCH (content:Content {id: proposal.contentId})
  CREATE (content)-[:HAS_TAG {origin: 'HUMAN', by: proposal.by, at: datetime()}]->(tag)
  SET content.labelled = true, content:Labelled
}
SET
  proposal.status = 'APPROVED',
  proposal.decidedBy = $by,
  proposal.decidedAt = datetime(),
  proposal.reason = $reason
CREATE (proposal)-[:OF]->(tag)
CREATE (:TagChange {
  id: $changeId,
  kind: 'CREATE',
  by: $by,
  at: datetime(),
  tagId: $tagId,
  description: 'Approved what ' + proposal.by + ' proposed',
  contents: COUNT { (tag)<-[:HAS_TAG]-() },
  machineTags: 0,
  humanTags: COUNT { (tag)<-[:HAS_TAG]-() },
  warnings: []
})-[:OF]->(tag)
RETURN tag.id AS tagId
