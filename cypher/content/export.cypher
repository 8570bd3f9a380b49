// The next labelled contents with their tags, in the order of their ids.
CYPHER 25
MATCH (content:Content)
WHERE content.id > $after AND content.labelled = true
RETURN
  content.id AS contentId,
  content.title AS title,
  content.category AS category,
  content.text AS text,
  COLLECT {
    MATCH (content)-[label:HAS_TAG]->(tag:Tag)
    WHERE label.origin IN $origins AND (label.origin <> 'MODEL' OR coalesce(label.confidence, 1.0) >= $minConfidence)
    RETURN {
      id: tag.id,
      name: tag.name,
      origin: label.origin,
      confidence: label.confidence,
      runId: label.runId
    }
    ORDER BY CASE label.origin WHEN 'MODEL' THEN coalesce(label.confidence, 1.0) ELSE 1.0 END DESC, tag.id
  } AS tags
ORDER BY contentId
LIMIT $limit
