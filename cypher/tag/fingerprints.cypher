// What does the graph already hold of these tags?
CYPHER 25
UNWIND $ids AS id
MATCH (tag:Tag {id: id})
RETURN tag.id AS id, tag.fingerprint AS fingerprint, tag.textHash AS textHash, coalesce(tag.status, 'ACTIVE') AS status
