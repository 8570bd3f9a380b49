// How many tags did the model and people give on each day since then (UTC)? Days without any are left out.
CYPHER 25
MATCH (:Content)-[label:HAS_TAG]->(:Tag)
WHERE label.origin IN ['MODEL', 'HUMAN'] AND label.at >= datetime($since)
WITH toString(date(datetime({datetime: label.at, timezone: 'UTC'}))) AS day, label.origin AS origin
RETURN
  day AS day,
  sum(CASE origin WHEN 'MODEL' THEN 1 ELSE 0 END) AS model,
  sum(CASE origin WHEN 'HUMAN' THEN 1 ELSE 0 END) AS human
ORDER BY day
