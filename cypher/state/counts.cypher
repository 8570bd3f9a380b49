// How much is in the graph?
CYPHER 25
RETURN
  COUNT { (:Tag {status: 'ACTIVE'}) } AS tags,
  COUNT { (:Content) } AS contents,
  COUNT { (:Content {labelled: true}) } AS labelledContents,
  COUNT { (:Knowledge) } AS knowledge,
  COUNT { (run:Run) WHERE NOT coalesce(run.shadow, false) } AS runs
