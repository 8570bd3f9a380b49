// Forgets an encoder that is not in force, so that its set of vectors is free.
CYPHER 25
MATCH (encoder:Encoder {name: $name, inForce: false})
DELETE encoder
