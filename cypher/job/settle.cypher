// Gives items back, or ends them, for whoever holds them. Tried too often they are dead. With `refund` the try does not count.
CYPHER 25
UNWIND $contentIds AS contentId
MATCH (item:JobItem {jobId: $jobId, contentId: contentId})
SET item.lock = true
REMOVE item.lock
WITH item
WHERE item.lease = $lease
SET
  item.status =
    CASE WHEN $status = 'WAITING' AND NOT $refund AND item.attempts >= $maxAttempts THEN 'DEAD' ELSE $status END,
  item.attempts = CASE WHEN $refund THEN item.attempts - 1 ELSE item.attempts END,
  item.reason = $reason,
  item.at = datetime()
REMOVE item.lease, item.leaseUntil, item.worker
RETURN count(item) AS items
