// Removes vectors of the other encoder, so many at once.
CYPHER 25
MATCH (vertex:Tag|Content|Knowledge|TagProposal)
WHERE vertex.spareEmbedding IS NOT NULL OR vertex.spareTextHash IS NOT NULL
WITH vertex
LIMIT $limit
REMOVE vertex.spareEmbedding, vertex.spareTextHash
RETURN count(*) AS removed
