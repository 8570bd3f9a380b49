// How many tags did imports, people and the model give?
CYPHER 25
MATCH (:Content)-[label:HAS_TAG]->(:Tag)
RETURN label.origin AS origin, count(label) AS count
ORDER BY origin
