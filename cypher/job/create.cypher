// Writes a job down; a worker prepares it later.
CYPHER 25
CREATE (job:Job {
  id: $jobId,
  kind: $kind,
  status: 'QUEUED',
  priority: $priority,
  description: $description,
  selection: $selection,
  settings: $settings,
  payload: $payload,
  encoder: $encoder,
  createdBy: $by,
  createdAt: datetime(),
  prepared: false,
  failures: 0
})
RETURN job.id AS jobId
