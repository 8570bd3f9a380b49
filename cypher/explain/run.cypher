// Which run tagged this content last (or the one that is asked for), and what did it use?
CYPHER 25
MATCH (run:Run)-[done:TAGGED]->(:Content {id: $contentId})
WHERE ($runId IS NULL AND run.undoneAt IS NULL) OR run.id = $runId
RETURN
  run.id AS runId,
  run.model AS model,
  run.encoder AS encoder,
  run.settings AS settings,
  toString(done.at) AS at,
  done.outcome AS outcome,
  done.reason AS reason,
  done.exampleIds AS exampleIds,
  done.segmentIds AS segmentIds,
  [
    i IN range(0, size(coalesce(done.citedTexts, [])) - 1) |
    {
      knowledgeId: done.segmentIds[i],
      kind: done.citedKinds[i],
      text: done.citedTexts[i],
      source: nullIf(done.citedSources[i], '')
    }
  ] AS citations
ORDER BY done.at DESC
LIMIT 1
