// What did people say of these contents? Of each the latest reviews first.
CYPHER 25
UNWIND $contentIds AS contentId
CALL (contentId) {
  MATCH (review:Review)-[:OF]->(:Content {id: contentId})
  RETURN review
  ORDER BY review.version DESC
  LIMIT $limit
}
RETURN
  contentId AS contentId,
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
