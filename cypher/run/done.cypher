// Which of these contents has the run already tagged?
CYPHER 25
UNWIND $contentIds AS contentId
MATCH (:Run {id: $runId})-[done:TAGGED]->(content:Content {id: contentId})
WHERE done.outcome <> 'FAILED'
RETURN content.id AS contentId
