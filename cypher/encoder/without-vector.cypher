// Vertices that have a vector of the other encoder but none of this one, with the texts that it is made of.
CYPHER 25
MATCH (vertex:Tag|Content|Knowledge|TagProposal)
WHERE vertex.embedding IS NULL AND vertex.spareEmbedding IS NOT NULL
RETURN
  elementId(vertex) AS vertex,
  CASE
    WHEN vertex:Content THEN 'CONTENT'
    WHEN vertex:Knowledge THEN 'KNOWLEDGE'
    ELSE 'TAG'
  END AS kind,
  vertex.name AS name,
  coalesce(vertex.aliases, []) AS aliases,
  vertex.description AS description,
  vertex.title AS title,
  vertex.category AS category,
  vertex.text AS text,
  vertex.spareTextHash AS spareTextHash
LIMIT $limit
