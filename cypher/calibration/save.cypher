// Stores a new version of a calibration; earlier versions stay for audit.
CYPHER 25
CREATE (calibration:Calibration {
  id: $calibrationId,
  kind: $kind,
  key: $key,
  model: $model,
  pairCount: $pairCount,
  labelledContents: $labelledContents,
  fittedAt: datetime()
})
RETURN calibration.id AS calibrationId
