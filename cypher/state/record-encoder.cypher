// Remembers the encoder that makes the vectors, once.
CYPHER 25
MERGE (encoder:Encoder {id: 'current'})
ON CREATE SET encoder.name = $name, encoder.dimension = $dimension, encoder.since = datetime()
