// What a job was given to work on, as JSON.
CYPHER 25
MATCH (job:Job {id: $jobId})
RETURN job.payload AS payload
