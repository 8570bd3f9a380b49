// The labels of the next contents in the order of their ids, with what speaks for and against them: the labels of the
// nearest labelled contents, and what the latest standing run made of each.
CYPHER 25
MATCH (content:Content)
WHERE content.id > $after AND content.labelled = true AND content.embedding IS NOT NULL
WITH content
ORDER BY content.id
LIMIT $limit
CALL (content) {
  MATCH (neighbour:Content)
    SEARCH neighbour IN (
      VECTOR INDEX content_embedding
      FOR content.embedding
      WHERE neighbour.labelled = true
      LIMIT $searched
    ) SCORE AS score
  WITH neighbour, 2 * score - 1 AS cosine
  WHERE neighbour <> content AND cosine > 0
  ORDER BY cosine DESC, neighbour.id
  LIMIT $neighbours
  RETURN collect({
    cosine: cosine,
    tags: COLLECT {
      MATCH (neighbour)-[label:HAS_TAG]->(tag:Tag)
      RETURN {tagId: tag.id, name: tag.name, origin: label.origin}
    }
  }) AS neighbours
}
CALL (content) {
  OPTIONAL MATCH (run:Run)-[done:TAGGED]->(content)
  WHERE run.undoneAt IS NULL
    AND done.outcome <> 'FAILED'
    AND EXISTS { (content)-[:SUGGESTED {runId: run.id}]->() }
  WITH run, done
  ORDER BY done.at DESC
  LIMIT 1
  RETURN run.id AS runId
}
RETURN
  content.id AS contentId,
  neighbours AS neighbours,
  runId AS runId,
  COLLECT {
    MATCH (content)-[label:HAS_TAG]->(tag:Tag)
    OPTIONAL MATCH (content)-[suggested:SUGGESTED {runId: runId}]->(tag)
    RETURN {
      tagId: tag.id,
      name: tag.name,
      uses: COUNT { (tag)<-[:HAS_TAG]-() },
      isSuggested: suggested IS NOT NULL,
      confidence: coalesce(suggested.confidence, suggested.prior)
    }
    ORDER BY tag.id
  } AS labels
ORDER BY contentId
