// The C2C2T evidence of these contents: which similar contents carry these tags, and who gave them?
// (content)-[:SIMILAR_TO]-(neighbour)-[:HAS_TAG]->(tag)
CYPHER 25
UNWIND $rows AS row
MATCH (content:Content {id: row.contentId})-[edge:SIMILAR_TO]-(neighbour:Content)
WITH row, content, neighbour, max(edge.cosine) AS cosine
ORDER BY cosine DESC, neighbour.id
MATCH (neighbour)-[label:HAS_TAG]->(tag:Tag)
WHERE tag.id IN row.tagIds
WITH content, tag, neighbour, label, cosine
ORDER BY cosine DESC, neighbour.id
WITH
  content,
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
RETURN content.id AS contentId, tag.id AS tagId, total AS total, all[..$perTag] AS neighbours
