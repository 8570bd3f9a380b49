// What is known of candidate tags beside the paths that found them: their words, exact cosines to the content, and use.
CYPHER 25
UNWIND $tagIds AS tagId
MATCH (tag:Tag {id: tagId})
RETURN
  tag.id AS tagId,
  tag.name AS name,
  coalesce(tag.aliases, []) AS aliases,
  tag.description AS description,
  2 * vector.similarity.cosine(tag.embedding, $vector) - 1 AS cosine,
  2 * vector.similarity.cosine(tag.embedding, $projected) - 1 AS learned,
  COUNT { (tag)<-[:HAS_TAG]-() } AS contents
