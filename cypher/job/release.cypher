// Gives a job back that was taken to be prepared.
CYPHER 25
MATCH (job:Job {id: $jobId, lease: $lease})
REMOVE job.lease, job.leaseUntil
RETURN job.id AS jobId
