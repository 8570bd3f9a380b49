// What did people say of this content? Their reviews, the latest first.
CYPHER 25
MATCH (review:Review)-[:OF]->(:Content {id: $contentId})
RETURN
  review.id AS reviewId,
  review.by AS by,
  toString(review.at) AS at,
  review.version AS version,
  review.accepted AS accepted,
  review.added AS added,
  [
    i IN range(0, size(review.rejected) - 1) |
    {tagId: review.rejected[i], reason: nullIf(review.reasons[i], '')}
  ] AS rejected,
  review.complete AS complete,
  review.comment AS comment
ORDER BY version DESC
LIMIT $limit
