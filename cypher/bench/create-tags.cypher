// The bare loop: creates tags with their vectors and nothing else.
CYPHER 25
UNWIND $rows AS row
CREATE (tag:BenchTag {id: row.id, name: row.name})
WITH tag, row
CALL db.create.setNodeVectorProperty(tag, 'embedding', row.vector)
