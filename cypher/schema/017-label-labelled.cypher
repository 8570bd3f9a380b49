// Contents that were labelled before the label existed get it.
CYPHER 25
MATCH (content:Content {labelled: true})
CALL (content) {
  SET content:Labelled
} IN TRANSACTIONS OF 1000 ROWS
