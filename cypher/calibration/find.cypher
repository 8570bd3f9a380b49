// The newest calibration of this kind for these settings.
CYPHER 25
MATCH (calibration:Calibration {kind: $kind, key: $key})
RETURN
  calibration.id AS calibrationId,
  calibration.model AS model,
  calibration.pairCount AS pairCount,
  calibration.labelledContents AS labelledContents,
  toString(calibration.fittedAt) AS fittedAt
ORDER BY calibration.fittedAt DESC
LIMIT 1
