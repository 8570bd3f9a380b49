// Who reviewed how much, and what did they make of the tags? For each person: reviews, contents, and the verdicts given.
CYPHER 25
MATCH (review:Review)-[:OF]->(content:Content)
RETURN
  review.by AS by,
  count(review) AS reviews,
  count(DISTINCT content) AS contents,
  sum(size(review.accepted)) AS accepted,
  sum(size(review.rejected)) AS rejected,
  sum(size(review.added)) AS added,
  sum(CASE WHEN review.complete THEN 1 ELSE 0 END) AS calledComplete,
  sum(CASE WHEN review.comment IS NULL THEN 0 ELSE 1 END) AS comments,
  max(review.at) AS latest
ORDER BY reviews DESC, by
LIMIT 200
