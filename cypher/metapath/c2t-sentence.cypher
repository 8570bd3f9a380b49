// Meta-path C2T by sentences: which tags is one sentence of this stored content similar to, and the whole not unlike?
// (content)-[:SIMILAR_TO {sentence}]->(tag)
CYPHER 25
MATCH (content:Content {id: $contentId})-[edge:SIMILAR_TO]->(tag:Tag {status: 'ACTIVE'})
WHERE edge.sentence > $minCosine AND NOT EXISTS { (content)-[:REJECTED_TAG]->(tag) }
RETURN tag.id AS tagId, edge.sentence AS score, [] AS via
ORDER BY score DESC, tagId
LIMIT $limit
