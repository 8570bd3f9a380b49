// Takes items back from workers that gave no sign of life; tried too often they are dead.
CYPHER 25
MATCH (item:JobItem)
WHERE item.leaseUntil < datetime()
WITH item
ORDER BY item.jobId, item.contentId
LIMIT $limit
SET item.lock = true
REMOVE item.lock
WITH item
WHERE item.status = 'RUNNING' AND item.leaseUntil < datetime()
SET
  item.status = CASE WHEN item.attempts >= $maxAttempts THEN 'DEAD' ELSE 'WAITING' END,
  item.reason = 'The worker stopped while it worked on this',
  item.at = datetime()
REMOVE item.lease, item.leaseUntil, item.worker
RETURN count(item) AS items
