// Which of these tag ids are in the vocabulary, and may a content carry them?
CYPHER 25
UNWIND $ids AS id
MATCH (tag:Tag {id: id})
RETURN tag.id AS id, coalesce(tag.status, 'ACTIVE') AS status
