// As content/page, of the contents that carry a tag; $origin is of this tag.
CYPHER 25
MATCH (:Tag {id: $tagId})<-[label:HAS_TAG]-(content:Content)
WHERE content.id > $after
  AND ($origin IS NULL OR label.origin = $origin)
  AND ($category IS NULL OR content.category = $category)
RETURN content.id AS contentId
ORDER BY contentId
LIMIT $limit
