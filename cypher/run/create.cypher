// Begins a tagging run. A shadow run keeps its suggestions but gives no tags.
CYPHER 25
CREATE (run:Run {
  id: $runId,
  selection: $selection,
  encoder: $encoder,
  model: $model,
  promptVersions: $promptVersions,
  settings: $settings,
  calibrationKey: $calibrationKey,
  shadow: $shadow,
  startedAt: datetime()
})
RETURN run.id AS runId
