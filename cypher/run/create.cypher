// Begins a tagging run.
CYPHER 25
CREATE (run:Run {
  id: $runId,
  selection: $selection,
  encoder: $encoder,
  model: $model,
  promptVersions: $promptVersions,
  settings: $settings,
  startedAt: datetime()
})
RETURN run.id AS runId
