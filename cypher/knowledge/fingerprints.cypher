// What does the graph already hold of these definitions, rules and facts?
CYPHER 25
UNWIND $ids AS id
MATCH (knowledge:Knowledge {id: id})
RETURN knowledge.id AS id, knowledge.fingerprint AS fingerprint, knowledge.textHash AS textHash
