// How the vocabulary is used: labels per tag, by who gave them.
CYPHER 25
MATCH (tag:Tag)<-[label:HAS_TAG]-(:Content)
RETURN
  tag.id AS tagId,
  tag.name AS name,
  count(label) AS labels,
  sum(CASE label.origin WHEN 'IMPORT' THEN 1 ELSE 0 END) AS imported,
  sum(CASE label.origin WHEN 'HUMAN' THEN 1 ELSE 0 END) AS byPeople,
  sum(CASE label.origin WHEN 'MODEL' THEN 1 ELSE 0 END) AS byModel
ORDER BY labels DESC, tagId
LIMIT 200
