// Meta-path WORDS_C2C2T for a text that is not stored: the edges it would have are searched.
// (text)-[:SHARES_WORDS]->(neighbour)-[:HAS_TAG]->(tag)
CYPHER 25
CALL db.index.fulltext.queryNodes('content_words', $words, {limit: $searched}) YIELD node AS neighbour, score AS shared
WHERE neighbour.id <> $excludedId
WITH neighbour, shared
ORDER BY shared DESC, neighbour.id
LIMIT $neighbours
WITH collect({neighbour: neighbour, shared: shared}) AS found, max(shared) AS most
UNWIND found AS one
WITH one.neighbour AS neighbour, one.shared AS shared, one.shared / most AS share
MATCH (neighbour)-[label:HAS_TAG]->(tag:Tag {status: 'ACTIVE'})
WITH tag, neighbour, label, shared, share
ORDER BY shared DESC, neighbour.id
WITH
  tag,
  sum(share ^ $sharpness * CASE label.origin WHEN 'MODEL' THEN $machineWeight ELSE 1.0 END) AS score,
  collect({contentId: neighbour.id, similarity: shared, origin: label.origin}) AS via
RETURN tag.id AS tagId, score AS score, via AS via
ORDER BY score DESC, tagId
LIMIT $limit
