// The encoders whose vectors are stored, the one in force first.
CYPHER 25
MATCH (encoder:Encoder)
RETURN
  encoder.name AS name,
  encoder.dimension AS dimension,
  coalesce(encoder.vectorSet, 1) AS vectorSet,
  coalesce(encoder.inForce, true) AS inForce,
  toString(encoder.since) AS since
ORDER BY inForce DESC, name
