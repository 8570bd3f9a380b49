// A worker says that it lives; tells how many of its items are still its own.
CYPHER 25
UNWIND $contentIds AS contentId
MATCH (item:JobItem {jobId: $jobId, contentId: contentId})
SET item.lock = true
REMOVE item.lock
WITH item
WHERE item.lease = $lease
SET item.leaseUntil = datetime() + duration({milliseconds: $leaseMs})
RETURN count(item) AS held
