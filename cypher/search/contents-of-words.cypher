// Contents that share words with a text, by BM25.
CYPHER 25
CALL db.index.fulltext.queryNodes('content_search', $words, {limit: $searched}) YIELD node AS content, score
RETURN content.id AS id, score AS score
ORDER BY score DESC, id
LIMIT $limit
