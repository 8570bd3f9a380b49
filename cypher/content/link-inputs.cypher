// What the insertion of contents needs: their words and vectors.
CYPHER 25
UNWIND $contentIds AS contentId
MATCH (content:Content {id: contentId})
RETURN
  content.id AS contentId,
  content.title AS title,
  content.category AS category,
  content.text AS text,
  content.embedding AS embedding
