// The C2C2T evidence: which similar contents carry these tags, and who gave them?
// (content)-[:SIMILAR_TO]-(neighbour)-[:HAS_TAG]->(tag)
CYPHER 25
MATCH (content:Content {id: $contentId})-[edge:SIMILAR_TO]-(neighbour:Content)
WITH neighbour, max(edge.cosine) AS cosine
ORDER BY cosine DESC, neighbour.id
MATCH (neighbour)-[label:HAS_TAG]->(tag:Tag)
WHERE tag.id IN $tagIds
WITH tag, neighbour, label, cosine
ORDER BY cosine DESC, neighbour.id
WITH
  tag,
  count(*) AS total,
  collect({
    contentId: neighbour.id,
    title: neighbour.title,
    cosine: cosine,
    origin: label.origin,
    by: label.by,
    runId: label.runId,
    at: toString(label.at)
  }) AS all
RETURN tag.id AS tagId, total AS total, all[..$perTag] AS neighbours
