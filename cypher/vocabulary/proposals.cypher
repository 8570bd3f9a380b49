// Proposals of tags, the latest first, behind a place; each with the active tags that are most like it.
CYPHER 25
MATCH (proposal:TagProposal)
WHERE ($status IS NULL OR proposal.status = $status)
  AND ($proposalId IS NULL OR proposal.id = $proposalId)
  AND (
    $before IS NULL
    OR proposal.at < datetime($before)
    OR (proposal.at = datetime($before) AND proposal.id > $beforeId)
  )
WITH proposal
ORDER BY proposal.at DESC, proposal.id
LIMIT $limit
CALL (proposal) {
  MATCH (tag:Tag)
    SEARCH tag IN (
      VECTOR INDEX tag_embedding
      FOR proposal.embedding
      WHERE tag.status = 'ACTIVE'
      LIMIT $searched
    ) SCORE AS score
  WITH tag, 2 * score - 1 AS cosine
  ORDER BY cosine DESC, tag.id
  RETURN collect({tagId: tag.id, cosine: cosine}) AS similar
}
RETURN
  proposal.id AS proposalId,
  proposal.status AS status,
  proposal.name AS name,
  proposal.description AS description,
  proposal.aliases AS aliases,
  proposal.contentId AS contentId,
  proposal.by AS by,
  toString(proposal.at) AS at,
  proposal.decidedBy AS decidedBy,
  toString(proposal.decidedAt) AS decidedAt,
  proposal.reason AS reason,
  head(COLLECT {
    MATCH (broader:Tag {id: proposal.broaderId})
    RETURN {tagId: broader.id, name: broader.name}
  }) AS broader,
  head(COLLECT {
    MATCH (proposal)-[:OF]->(tag:Tag)
    RETURN tag.id
  }) AS tagId,
  similar AS similar
ORDER BY proposal.at DESC, proposal.id
