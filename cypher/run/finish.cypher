// Ends a run; from now on the contents that it tagged count as neighbours of others.
CYPHER 25
MATCH (run:Run {id: $runId})
SET run.finishedAt = datetime()
WITH run
CALL (run) {
  MATCH (run)-[:TAGGED]->(content:Content)
  SET content.labelled = EXISTS { (content)-[:HAS_TAG]->() }
  SET content:$(CASE WHEN content.labelled THEN ['Labelled'] ELSE [] END)
  REMOVE content:$(CASE WHEN content.labelled THEN [] ELSE ['Labelled'] END)
}
RETURN run.id AS runId
