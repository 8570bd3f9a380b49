// Which other tags share words with these names? Those that share most come first; whether two names are the same, the
// caller sees.
CYPHER 25
CALL db.index.fulltext.queryNodes('tag_words', $words, {limit: $limit}) YIELD node AS tag, score
WHERE tag.id <> $tagId
RETURN tag.id AS tagId, tag.name AS name, coalesce(tag.aliases, []) AS aliases, coalesce(tag.status, 'ACTIVE') AS status
ORDER BY score DESC, tagId
