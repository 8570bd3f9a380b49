// Which active tags lie near these, by the vector index or by shared words of their names? Each pair once, from the tag with
// the smaller id, with the exact cosine and how many contents carry each and both.
CYPHER 25
UNWIND $rows AS row
MATCH (tag:Tag {id: row.tagId})
CALL (tag, row) {
  CALL (tag, row) {
    MATCH (near:Tag)
      SEARCH near IN (
        VECTOR INDEX tag_embedding
        FOR tag.embedding
        WHERE near.status = 'ACTIVE'
        LIMIT $searched
      ) SCORE AS score
    RETURN near
  UNION
    WITH row
    WHERE row.words <> ''
    CALL db.index.fulltext.queryNodes('tag_words', row.words, {limit: $searched}) YIELD node AS near
    RETURN near
  }
  WITH tag, near
  WHERE near.id > tag.id AND near.status = 'ACTIVE' AND near.embedding IS NOT NULL
  RETURN near, 2 * vector.similarity.cosine(near.embedding, tag.embedding) - 1 AS cosine
}
WITH tag, near, cosine
WHERE cosine >= $minCosine
RETURN
  tag.id AS firstId,
  near.id AS secondId,
  near.name AS name,
  coalesce(near.aliases, []) AS aliases,
  cosine AS cosine,
  COUNT { (tag)<-[:HAS_TAG]-(:Content)-[:HAS_TAG]->(near) } AS sharedContents,
  COUNT { (tag)<-[:HAS_TAG]-() } AS firstContents,
  COUNT { (near)<-[:HAS_TAG]-() } AS secondContents
ORDER BY firstId, cosine DESC, secondId
