// Contents in the order of their ids, behind the place where the page before ended. A filter that is null lets all through;
// $tagged says whether they carry a tag at all.
CYPHER 25
MATCH (content:Content)
WHERE content.id > $after
  AND ($category IS NULL OR content.category = $category)
  AND ($tagged IS NULL OR EXISTS { (content)-[:HAS_TAG]->() } = $tagged)
  AND ($origin IS NULL OR EXISTS { (content)-[:HAS_TAG {origin: $origin}]->() })
RETURN content.id AS contentId
ORDER BY contentId
LIMIT $limit
