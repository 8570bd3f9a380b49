// The next contents that carry no tag and that no run has found to fit none, in the order of their ids.
CYPHER 25
MATCH (content:Content)
WHERE content.id > $after
  AND NOT EXISTS { (content)-[:HAS_TAG]->() }
  AND NOT EXISTS {
    (run:Run)-[done:TAGGED]->(content)
    WHERE run.undoneAt IS NULL AND done.outcome <> 'FAILED'
  }
RETURN content.id AS contentId
ORDER BY contentId
LIMIT $limit
