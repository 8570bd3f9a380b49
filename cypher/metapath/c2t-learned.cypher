// Meta-path C2T by the learned content tower: which tags did contents like this one turn out to carry?
// (content)-[:SIMILAR_TO {learned}]->(tag)
CYPHER 25
MATCH (content:Content {id: $contentId})-[edge:SIMILAR_TO]->(tag:Tag {status: 'ACTIVE'})
WHERE edge.learned > $minCosine AND NOT EXISTS { (content)-[:REJECTED_TAG]->(tag) }
RETURN tag.id AS tagId, edge.learned AS score, [] AS via
ORDER BY score DESC, tagId
LIMIT $limit
