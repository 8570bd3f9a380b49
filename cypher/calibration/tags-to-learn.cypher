// The words and vectors of tags: what the two-tower model and a fine-tuned encoder learn from.
CYPHER 25
UNWIND $tagIds AS tagId
MATCH (tag:Tag {id: tagId})
WHERE tag.embedding IS NOT NULL
RETURN
  tag.id AS tagId,
  tag.name AS name,
  coalesce(tag.aliases, []) AS aliases,
  tag.description AS description,
  tag.embedding AS embedding
