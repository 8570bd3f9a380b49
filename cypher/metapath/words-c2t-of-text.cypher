// Meta-path WORDS_C2T for a text that is not stored: the edges it would have are searched.
// (text)-[:SHARES_WORDS]->(tag)
CYPHER 25
CALL db.index.fulltext.queryNodes('tag_words', $words, {limit: $searched}) YIELD node AS tag, score
WHERE tag.status = 'ACTIVE'
RETURN tag.id AS tagId, score AS score, [] AS via
ORDER BY score DESC, tagId
LIMIT $limit
