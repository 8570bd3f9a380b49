// Gives an encoder one of the two sets of vectors; the one that it has, if it is known. No row where both are taken.
CYPHER 25
CALL () {
  MATCH (stored:Encoder)
  SET stored.lock = true
  REMOVE stored.lock
  RETURN collect(stored) AS stored
}
WITH
  head([one IN stored WHERE one.name = $name]) AS known,
  head([number IN [1, 2] WHERE NOT number IN [one IN stored | one.vectorSet]]) AS free
WHERE known IS NOT NULL OR free IS NOT NULL
FOREACH (_ IN CASE WHEN known IS NULL THEN [1] ELSE [] END |
  CREATE (:Encoder {
    name: $name,
    dimension: $dimension,
    vectorSet: free,
    inForce: false,
    since: datetime()
  })
)
RETURN coalesce(known.dimension, $dimension) AS dimension
