// Meta-path WORDS_C2C2T: which tags do the contents carry that this stored content shares words with?
// (content)-[:SHARES_WORDS]->(neighbour)-[:HAS_TAG]->(tag)
CYPHER 25
MATCH (content:Content {id: $contentId})-[edge:SHARES_WORDS]->(neighbour:Content {labelled: true})
WITH content, neighbour, edge.score AS shared
ORDER BY shared DESC, neighbour.id
LIMIT $neighbours
WITH content, collect({neighbour: neighbour, shared: shared}) AS found, max(shared) AS most
UNWIND found AS one
WITH content, one.neighbour AS neighbour, one.shared AS shared, one.shared / most AS share
MATCH (neighbour)-[label:HAS_TAG]->(tag:Tag {status: 'ACTIVE'})
WHERE (label.runId IS NULL OR label.runId <> $runId)
  AND NOT EXISTS { (content)-[:REJECTED_TAG]->(tag) }
WITH tag, neighbour, label, shared, share
ORDER BY shared DESC, neighbour.id
WITH
  tag,
  sum(share ^ $sharpness * CASE label.origin WHEN 'MODEL' THEN $machineWeight ELSE 1.0 END) AS score,
  collect({contentId: neighbour.id, similarity: shared, origin: label.origin}) AS via
RETURN tag.id AS tagId, score AS score, via AS via
ORDER BY score DESC, tagId
LIMIT $limit
