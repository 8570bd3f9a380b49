// Remembers the encoder of a new database, which is in force from the start.
CYPHER 25
OPTIONAL MATCH (known:Encoder)
WITH count(known) AS known
WHERE known = 0
MERGE (encoder:Encoder {vectorSet: 1})
ON CREATE SET
  encoder.name = $name,
  encoder.dimension = $dimension,
  encoder.inForce = true,
  encoder.since = datetime()
