// What is learned from: the words and vectors of contents, and the tags that people gave them.
CYPHER 25
UNWIND $contentIds AS contentId
MATCH (content:Content {id: contentId})
RETURN
  content.id AS contentId,
  content.title AS title,
  content.category AS category,
  content.text AS text,
  content.embedding AS embedding,
  COLLECT {
    MATCH (content)-[label:HAS_TAG]->(tag:Tag)
    WHERE label.origin <> 'MODEL'
    RETURN tag.id
    ORDER BY tag.id
  } AS tagIds,
  COLLECT {
    MATCH (content)-[label:HAS_TAG]->(tag:Tag)
    WHERE label.origin <> 'MODEL' AND COUNT { (tag)<-[:HAS_TAG]-() } = 1
    RETURN tag.id
    ORDER BY tag.id
  } AS unseenTagIds
