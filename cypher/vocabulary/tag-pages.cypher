// Several tags, each as tag/get.cypher gives one.
CYPHER 25
UNWIND $tagIds AS tagId
MATCH (tag:Tag {id: tagId})
RETURN
  tag.id AS tagId,
  tag.name AS name,
  coalesce(tag.aliases, []) AS aliases,
  tag.description AS description,
  coalesce(tag.status, 'ACTIVE') AS status,
  COLLECT {
    MATCH (tag)-[:BROADER]->(broader:Tag)
    RETURN {tagId: broader.id, name: broader.name}
    ORDER BY broader.id
  } AS broader,
  COUNT { (tag)<-[:HAS_TAG]-(:Content) } AS contentCount
