// Writes definitions, rules and facts with the tags that they are about.
CYPHER 25
UNWIND $rows AS row
MERGE (knowledge:Knowledge {id: row.id})
ON CREATE SET knowledge.createdAt = datetime()
SET
  knowledge.kind = row.kind,
  knowledge.text = row.text,
  knowledge.source = row.source,
  knowledge.validUntil = datetime(row.validUntil),
  knowledge.textHash = row.textHash,
  knowledge.fingerprint = row.fingerprint
WITH knowledge, row
CALL (knowledge, row) {
  WITH knowledge, row
  WHERE row.vector IS NOT NULL
  REMOVE knowledge.spareEmbedding, knowledge.spareTextHash
  WITH knowledge, row
  CALL db.create.setNodeVectorProperty(knowledge, 'embedding', row.vector)
}
CALL (knowledge, row) {
  MATCH (knowledge)-[gone:ABOUT]->(tag:Tag)
  WHERE NOT tag.id IN row.about
  DELETE gone
}
CALL (knowledge, row) {
  UNWIND row.about AS tagId
  MATCH (tag:Tag {id: tagId})
  MERGE (knowledge)-[:ABOUT]->(tag)
}
