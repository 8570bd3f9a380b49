// Names and definitions of tags, for prompts and pages.
CYPHER 25
UNWIND $tagIds AS tagId
MATCH (tag:Tag {id: tagId})
RETURN
  tag.id AS tagId,
  tag.name AS name,
  coalesce(tag.aliases, []) AS aliases,
  tag.description AS description,
  tag.status AS status,
  [(tag)-[:BROADER]->(broader:Tag) | broader.id] AS broaderIds
