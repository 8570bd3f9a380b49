// How does a content stand for a review? Its version; of each tag that the review names, whether it may be given, whether
// the content carries it, and what the latest standing run that put it forward said; and the model's tags beside those.
CYPHER 25
MATCH (content:Content {id: $contentId})
RETURN
  coalesce(content.reviewVersion, 0) AS version,
  COLLECT {
    MATCH (tag:Tag)
    WHERE tag.id IN $tagIds
    OPTIONAL MATCH (content)-[label:HAS_TAG]->(tag)
    RETURN {
      tagId: tag.id,
      status: tag.status,
      origin: label.origin,
      suggestion: head(COLLECT {
        MATCH (content)-[suggested:SUGGESTED]->(tag)
        MATCH (run:Run {id: suggested.runId})
        WHERE run.undoneAt IS NULL
        RETURN {runId: run.id, confidence: suggested.confidence}
        ORDER BY run.startedAt DESC
        LIMIT 1
      })
    }
  } AS tags,
  COLLECT {
    MATCH (content)-[:HAS_TAG {origin: 'MODEL'}]->(tag:Tag)
    WHERE NOT tag.id IN $tagIds
    RETURN tag.id
    ORDER BY tag.id
  } AS undecidedTagIds
