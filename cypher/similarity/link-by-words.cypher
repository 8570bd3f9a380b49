// Inserts contents into the graph, last part: edges to the tags and to the labelled contents that share most words,
// by BM25, in place of older ones.
// (content)-[:SHARES_WORDS {score}]->(tag or neighbour)
CYPHER 25
UNWIND $rows AS row
MATCH (content:Content {id: row.contentId})
CALL (content) {
  OPTIONAL MATCH (content)-[old:SHARES_WORDS]->()
  DELETE old
}
CALL (content, row) {
  CALL db.index.fulltext.queryNodes('tag_words', row.words, {limit: $searchedTags}) YIELD node AS tag, score
  WHERE tag.status = 'ACTIVE'
  WITH content, tag, score
  ORDER BY score DESC, tag.id
  LIMIT $tags
  CREATE (content)-[:SHARES_WORDS {score: score}]->(tag)
  RETURN count(*) AS tagEdges
}
CALL (content, row) {
  CALL db.index.fulltext.queryNodes('content_words', row.words, {limit: $searchedContents})
    YIELD node AS neighbour, score
  WHERE neighbour <> content
  WITH content, neighbour, score
  ORDER BY score DESC, neighbour.id
  LIMIT $neighbours
  CREATE (content)-[:SHARES_WORDS {score: score}]->(neighbour)
  RETURN count(*) AS contentEdges
}
RETURN row.contentId AS contentId, tagEdges + contentEdges AS edges
