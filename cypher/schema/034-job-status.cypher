// The jobs that are still to be worked on.
CYPHER 25
CREATE INDEX job_status IF NOT EXISTS
FOR (job:Job) ON (job.status)
