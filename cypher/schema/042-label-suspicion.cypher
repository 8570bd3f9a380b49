// The most suspicious labels without reading all of them.
CYPHER 25
CREATE RANGE INDEX label_suspicion IF NOT EXISTS
FOR ()-[label:HAS_TAG]-() ON (label.suspicion)
