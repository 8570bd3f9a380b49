// The items of a job in one state, those that were tried least first.
CYPHER 25
CREATE INDEX job_item_state IF NOT EXISTS
FOR (item:JobItem) ON (item.jobId, item.status, item.attempts, item.contentId)
