// Stores vectors of this encoder, except where the text has changed since it was read.
CYPHER 25
UNWIND $rows AS row
MATCH (vertex)
WHERE elementId(vertex) = row.vertex
SET vertex.lock = true
REMOVE vertex.lock
WITH vertex, row
WHERE vertex.embedding IS NULL
  AND coalesce(vertex.spareTextHash, '') = coalesce(row.spareTextHash, '')
SET vertex.textHash = row.textHash
WITH vertex, row
CALL (vertex, row) {
  CALL db.create.setNodeVectorProperty(vertex, 'embedding', row.vector)
}
RETURN count(*) AS written
