// The vectors of tags, to learn the query projection from.
CYPHER 25
UNWIND $tagIds AS tagId
MATCH (tag:Tag {id: tagId})
WHERE tag.embedding IS NOT NULL
RETURN tag.id AS tagId, tag.embedding AS embedding
