// Writes contents with their imported labels; labels given or refused by a person stay as they are.
CYPHER 25
UNWIND $rows AS row
MERGE (content:Content {id: row.id})
ON CREATE SET content.createdAt = datetime()
SET
  content.title = row.title,
  content.category = row.category,
  content.text = row.text,
  content.textHash = row.textHash,
  content.fingerprint = row.fingerprint
WITH content, row
CALL (content, row) {
  WITH content, row
  WHERE row.vector IS NOT NULL
  CALL db.create.setNodeVectorProperty(content, 'embedding', row.vector)
}
CALL (content, row) {
  WITH content, row
  WHERE row.vector IS NOT NULL
  MATCH (content)-[similar:SIMILAR_TO|SHARES_WORDS]-()
  DELETE similar
}
CALL (content, row) {
  WITH content, row
  WHERE row.tags IS NOT NULL
  MATCH (content)-[gone:HAS_TAG {origin: 'IMPORT'}]->(tag:Tag)
  WHERE NOT tag.id IN row.tags
  DELETE gone
}
CALL (content, row) {
  UNWIND row.tags AS tagId
  MATCH (tag:Tag {id: tagId})
  WHERE NOT EXISTS { (content)-[:REJECTED_TAG]->(tag) }
  MERGE (content)-[label:HAS_TAG]->(tag)
  ON CREATE SET label.origin = 'IMPORT', label.at = datetime()
  WITH label
  WHERE label.origin = 'MODEL'
  SET label.origin = 'IMPORT', label.at = datetime()
  REMOVE label.confidence, label.runId
}
WITH content
SET content.labelled =
  EXISTS { (content)-[label:HAS_TAG]->() WHERE label.origin IN ['IMPORT', 'HUMAN'] }
  OR (coalesce(content.labelled, false) AND EXISTS { (content)-[:HAS_TAG {origin: 'MODEL'}]->() })
SET content:$(CASE WHEN content.labelled THEN ['Labelled'] ELSE [] END)
REMOVE content:$(CASE WHEN content.labelled THEN [] ELSE ['Labelled'] END)
