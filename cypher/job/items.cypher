// What became of each content of a job, in the order of the contents' ids.
CYPHER 25
MATCH (item:JobItem {jobId: $jobId})
WHERE ($after IS NULL OR item.contentId > $after) AND ($status IS NULL OR item.status = $status)
RETURN
  item.contentId AS contentId,
  item.status AS status,
  item.outcome AS outcome,
  item.attempts AS attempts,
  item.reason AS reason,
  toString(item.at) AS at
ORDER BY contentId
LIMIT $limit
