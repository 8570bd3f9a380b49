// One vertex per job.
CYPHER 25
CREATE CONSTRAINT job_id IF NOT EXISTS
FOR (job:Job) REQUIRE job.id IS UNIQUE
