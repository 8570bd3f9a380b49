// Tags that live on machine-made labels alone: no person ever gave them. Their votes only repeat the model.
CYPHER 25
MATCH (tag:Tag)<-[label:HAS_TAG]-(:Content)
WITH
  tag,
  count(label) AS labels,
  sum(CASE label.origin WHEN 'MODEL' THEN 1 ELSE 0 END) AS machineMade,
  avg(label.confidence) AS meanConfidence
WHERE machineMade = labels
RETURN
  tag.id AS tagId,
  tag.name AS name,
  labels AS labels,
  meanConfidence AS meanConfidence
ORDER BY labels DESC, tagId
LIMIT 200
