// Writes contents with their imported labels; labels given or refused by a person stay as they are. A label that was merged
// stands for the tag that it was merged into.
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
  REMOVE content.spareEmbedding, content.spareTextHash
  WITH content, row
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
    AND NOT EXISTS {
      MATCH (merged:Tag)-[:MERGED_INTO]->{1,20}(tag)
      WHERE merged.id IN row.tags
    }
  DELETE gone
}
CALL (content, row) {
  UNWIND row.tags AS tagId
  MATCH (:Tag {id: tagId})-[:MERGED_INTO]->{0,20}(tag:Tag)
  WHERE NOT EXISTS { (tag)-[:MERGED_INTO]->() } AND NOT EXISTS { (content)-[:REJECTED_TAG]->(tag) }
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
