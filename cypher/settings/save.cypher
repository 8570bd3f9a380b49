// Stores a new version of the settings and puts it in force; earlier versions stay, so that one can go back.
// A job makes one version, however often it is begun, and none when it was cancelled meanwhile.
CYPHER 25
OPTIONAL MATCH (job:Job {id: $jobId})
SET job.lock = true
REMOVE job.lock
WITH job
WHERE $jobId IS NULL
  OR (job.status = 'RUNNING' AND NOT EXISTS { MATCH (made:Settings {jobId: $jobId}) })
OPTIONAL MATCH (earlier:Settings)
WITH coalesce(max(earlier.version), 0) + 1 AS version, collect(earlier) AS others
FOREACH (other IN [one IN others WHERE one.encoder = $encoder] | SET other.active = false)
CREATE (settings:Settings {
  version: version,
  active: true,
  encoder: $encoder,
  settings: $settings,
  report: $report,
  jobId: $jobId,
  createdAt: datetime()
})-[:HAS_LEARNED]->(:LearnedRecall {json: $learned, createdAt: datetime()})
RETURN settings.version AS version
