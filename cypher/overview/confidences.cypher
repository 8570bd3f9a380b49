// How sure is the model of the tags that it gave? Counts of tenths: bin 0 is [0, 0.1), the last one includes 1.
CYPHER 25
MATCH (:Content)-[label:HAS_TAG {origin: 'MODEL'}]->(:Tag)
WHERE label.confidence IS NOT NULL
WITH CASE WHEN label.confidence >= 1 THEN 9 ELSE toInteger(floor(label.confidence * 10)) END AS bin
RETURN bin AS bin, count(*) AS count
ORDER BY bin
