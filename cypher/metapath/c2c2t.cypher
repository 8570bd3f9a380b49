// Meta-path C2C2T: which tags do the contents carry that this stored content is similar to?
// (content)-[:SIMILAR_TO]-(neighbour)-[:HAS_TAG]->(tag)
CYPHER 25
MATCH (content:Content {id: $contentId})-[edge:SIMILAR_TO]-(neighbour:Content {labelled: true})
WHERE edge.cosine > $minCosine
WITH content, neighbour, max(edge.cosine) AS cosine
ORDER BY cosine DESC, neighbour.id
LIMIT $neighbours
MATCH (neighbour)-[label:HAS_TAG]->(tag:Tag {status: 'ACTIVE'})
WHERE (label.runId IS NULL OR label.runId <> $runId)
  AND NOT EXISTS { (content)-[:REJECTED_TAG]->(tag) }
WITH tag, neighbour, label, cosine
ORDER BY cosine DESC, neighbour.id
WITH
  tag,
  sum(cosine ^ $sharpness * CASE label.origin WHEN 'MODEL' THEN $machineWeight ELSE 1.0 END) AS score,
  collect({contentId: neighbour.id, similarity: cosine, origin: label.origin}) AS via
RETURN tag.id AS tagId, score AS score, via AS via
ORDER BY score DESC, tagId
LIMIT $limit
