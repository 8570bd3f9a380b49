// How much is in the graph, and how much of it is tagged, used and reviewed? Shadow runs are not counted.
CYPHER 25
RETURN
  COUNT { (:Content) } AS contents,
  COUNT { (content:Content) WHERE EXISTS { (content)-[:HAS_TAG]->() } } AS taggedContents,
  COUNT { (:Tag) } AS tags,
  COUNT { (tag:Tag) WHERE EXISTS { (tag)<-[:HAS_TAG]-() } } AS usedTags,
  COUNT { MATCH (:Review)-[:OF]->(content:Content) RETURN DISTINCT content } AS reviewedContents,
  COUNT { (:Knowledge) } AS knowledge,
  COUNT { (run:Run) WHERE NOT coalesce(run.shadow, false) } AS runs
