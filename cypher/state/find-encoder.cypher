// Which encoder made the vectors in this database?
CYPHER 25
MATCH (encoder:Encoder {id: 'current'})
RETURN encoder.name AS name, encoder.dimension AS dimension
