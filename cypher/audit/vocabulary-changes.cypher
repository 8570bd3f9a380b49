// Who changed the vocabulary, and what hung on it? Created, renamed, edited, merged, deprecated and restored tags, the latest first.
CYPHER 25
MATCH (change:TagChange)
OPTIONAL MATCH (change)-[:OF]->(tag:Tag)
RETURN
  change.at AS at,
  change.by AS by,
  change.kind AS kind,
  change.tagId AS tagId,
  tag.name AS nameNow,
  change.otherTagId AS otherTagId,
  change.description AS description,
  change.contents AS contents,
  change.machineTags AS machineTags,
  change.humanTags AS humanTags,
  change.warnings AS warnings,
  change.before AS before
ORDER BY at DESC, tagId
LIMIT 200
