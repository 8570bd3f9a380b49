// What was learned stood on the settings themselves, tens of megabytes in every version.
CYPHER 25
MATCH (settings:Settings)
WHERE settings.learned IS NOT NULL
CALL (settings) {
  CREATE (settings)-[:HAS_LEARNED]->(:LearnedRecall {json: settings.learned, createdAt: settings.createdAt})
  REMOVE settings.learned
} IN TRANSACTIONS OF 1 ROWS
