// Which of these contents has no standing run tagged yet, nor found to fit no tag?
CYPHER 25
UNWIND $contentIds AS contentId
MATCH (content:Content {id: contentId})
WHERE NOT EXISTS {
  (run:Run)-[done:TAGGED]->(content)
  WHERE run.undoneAt IS NULL AND done.outcome <> 'FAILED'
}
RETURN content.id AS contentId
