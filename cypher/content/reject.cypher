// Notes that tags are known to be wrong for contents; what a model had given against that goes.
CYPHER 25
UNWIND $rows AS row
MATCH (content:Content {id: row.contentId})
MATCH (tag:Tag {id: row.tagId})
MERGE (content)-[rejected:REJECTED_TAG]->(tag)
ON CREATE SET rejected.at = datetime()
SET rejected.by = row.by, rejected.reason = row.reason
WITH content, tag
MATCH (content)-[wrong:HAS_TAG {origin: 'MODEL'}]->(tag)
DELETE wrong
WITH DISTINCT content
SET content.labelled = EXISTS { (content)-[:HAS_TAG]->() }
SET content:$(CASE WHEN content.labelled THEN ['Labelled'] ELSE [] END)
REMOVE content:$(CASE WHEN content.labelled THEN [] ELSE ['Labelled'] END)
