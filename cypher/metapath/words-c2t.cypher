// Meta-path WORDS_C2T: which tags have names, aliases or descriptions in this stored content's words?
// (content)-[:SHARES_WORDS]->(tag)
CYPHER 25
MATCH (content:Content {id: $contentId})-[edge:SHARES_WORDS]->(tag:Tag {status: 'ACTIVE'})
WHERE NOT EXISTS { (content)-[:REJECTED_TAG]->(tag) }
RETURN tag.id AS tagId, edge.score AS score, [] AS via
ORDER BY score DESC, tagId
LIMIT $limit
