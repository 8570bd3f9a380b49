// Draws the evidence behind the least sure machine-made label: look at it in the graph view.
CYPHER 25
MATCH (content:Content)-[label:HAS_TAG {origin: 'MODEL'}]->(tag:Tag)
WITH content, tag, label
ORDER BY label.confidence, content.id, tag.id
LIMIT 1
OPTIONAL MATCH own = (content)-[:HAS_TAG|SIMILAR_TO|SUGGESTED]->(tag)
OPTIONAL MATCH others = (content)-[:SIMILAR_TO]-(:Content)-[:HAS_TAG]->(tag)
RETURN own AS own, others AS others
LIMIT 50
