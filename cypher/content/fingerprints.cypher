// What does the graph already hold of these contents, and which tags were refused for them?
CYPHER 25
UNWIND $ids AS id
MATCH (content:Content {id: id})
RETURN
  content.id AS id, content.fingerprint AS fingerprint, content.textHash AS textHash,
  COLLECT { MATCH (content)-[:REJECTED_TAG]->(tag:Tag) RETURN tag.id } AS rejectedTagIds
