// Puts an encoder in force. What was learned and calibrated with its vectors comes back with it: both are kept per encoder.
CYPHER 25
MATCH (wanted:Encoder {name: $name})
MATCH (encoder:Encoder)
SET
  encoder.since = CASE WHEN encoder.inForce = (encoder = wanted) THEN encoder.since ELSE datetime() END,
  encoder.inForce = encoder = wanted
RETURN DISTINCT wanted.name AS name
