// Meta-path C2T: which tags is this stored content similar to?
// (content)-[:SIMILAR_TO {cosine}]->(tag)
CYPHER 25
MATCH (content:Content {id: $contentId})-[edge:SIMILAR_TO]->(tag:Tag {status: 'ACTIVE'})
WHERE edge.cosine > $minCosine AND NOT EXISTS { (content)-[:REJECTED_TAG]->(tag) }
RETURN tag.id AS tagId, edge.cosine AS score, [] AS via
ORDER BY score DESC, tagId
LIMIT $limit
