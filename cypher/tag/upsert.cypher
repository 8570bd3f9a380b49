// Writes tags with their broader tags; a broader tag that has no row yet becomes a group.
CYPHER 25
UNWIND $rows AS row
MERGE (tag:Tag {id: row.id})
ON CREATE SET tag.createdAt = datetime()
SET
  tag.name = row.name,
  tag.aliases = row.aliases,
  tag.description = row.description,
  tag.status = CASE
    WHEN row.deprecated OR (row.deprecated IS NULL AND tag.status = 'DEPRECATED') THEN 'DEPRECATED'
    ELSE 'ACTIVE'
  END,
  tag.textHash = row.textHash,
  tag.fingerprint = row.fingerprint
WITH tag, row
CALL (tag, row) {
  WITH tag, row
  WHERE row.vector IS NOT NULL
  REMOVE tag.spareEmbedding, tag.spareTextHash
  WITH tag, row
  CALL db.create.setNodeVectorProperty(tag, 'embedding', row.vector)
}
CALL (tag, row) {
  WITH tag, row
  WHERE row.vector IS NOT NULL
  MATCH (tag)<-[similar:SIMILAR_TO|SHARES_WORDS]-()
  DELETE similar
}
CALL (tag, row) {
  MATCH (tag)-[broader:BROADER]->(parent:Tag)
  WHERE NOT parent.id IN row.parents
  DELETE broader
}
CALL (tag, row) {
  UNWIND row.parents AS parentId
  MERGE (parent:Tag {id: parentId})
  ON CREATE SET parent.createdAt = datetime(), parent.name = parentId, parent.status = 'GROUP'
  MERGE (tag)-[:BROADER]->(parent)
}
