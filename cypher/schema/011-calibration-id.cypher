// One vertex per version of a calibration.
CYPHER 25
CREATE CONSTRAINT calibration_id IF NOT EXISTS
FOR (calibration:Calibration) REQUIRE calibration.id IS UNIQUE
