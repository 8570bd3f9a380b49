// Before there could be two encoders, the one was in force and had the first set of vectors.
CYPHER 25
MATCH (encoder:Encoder {id: 'current'})
SET encoder.vectorSet = 1, encoder.inForce = true
REMOVE encoder.id
