// As content/page, of the contents that have these words; $origin is of the tag where one is asked for.
CYPHER 25
CALL db.index.fulltext.queryNodes('content_search', $words) YIELD node AS content
WHERE content.id > $after
  AND ($category IS NULL OR content.category = $category)
  AND ($tagged IS NULL OR EXISTS { (content)-[:HAS_TAG]->() } = $tagged)
  AND (
    ($origin IS NULL AND $tagId IS NULL)
    OR EXISTS {
      (content)-[label:HAS_TAG]->(tag:Tag)
      WHERE ($origin IS NULL OR label.origin = $origin) AND ($tagId IS NULL OR tag.id = $tagId)
    }
  )
RETURN content.id AS contentId
ORDER BY contentId
LIMIT $limit
