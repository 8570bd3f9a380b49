// The next contents that a job is about, in the order of their ids. Each condition counts where it is given. The model and the
// prompt version are those of the latest standing run that dealt with the content.
CYPHER 25
MATCH (content:Content)
WHERE content.id > $after
  AND ($tagId IS NULL OR EXISTS { (content)-[:HAS_TAG]->(:Tag {id: $tagId}) })
  AND ($failedOfRun IS NULL OR EXISTS { (:Run {id: $failedOfRun})-[:TAGGED {outcome: 'FAILED'}]->(content) })
CALL (content) {
  OPTIONAL MATCH (run:Run)-[done:TAGGED]->(content)
  WHERE ($model IS NOT NULL OR $promptVersion IS NOT NULL)
    AND run.undoneAt IS NULL
    AND NOT coalesce(run.shadow, false)
    AND done.outcome <> 'FAILED'
  RETURN run
  ORDER BY done.at DESC
  LIMIT 1
}
WITH content, run
WHERE ($model IS NULL OR run.model = $model)
  AND ($promptVersion IS NULL OR $promptVersion IN run.promptVersions)
RETURN content.id AS contentId
ORDER BY contentId
LIMIT $limit
