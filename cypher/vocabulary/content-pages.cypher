// Several contents, each as content/get.cypher gives one.
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
    RETURN {
      tagId: tag.id,
      name: tag.name,
      origin: label.origin,
      confidence: label.confidence,
      runId: label.runId,
      by: label.by,
      at: toString(label.at)
    }
    ORDER BY CASE label.origin WHEN 'MODEL' THEN coalesce(label.confidence, 1.0) ELSE 1.0 END DESC, tag.id
  } AS tags,
  COLLECT {
    MATCH (content)-[:REJECTED_TAG]->(tag:Tag)
    RETURN tag.id
    ORDER BY tag.id
  } AS rejectedTagIds,
  coalesce(content.reviewVersion, 0) AS reviewVersion,
  coalesce(content.complete, EXISTS { (content)-[:HAS_TAG {origin: 'IMPORT'}]->() }) AS isComplete
