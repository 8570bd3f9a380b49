// The tags right below these, by their names, behind the place where the page before ended.
CYPHER 25
UNWIND $tagIds AS broaderId
CALL (broaderId) {
  MATCH (tag:Tag)-[:BROADER]->(:Tag {id: broaderId})
  WITH tag, toLower(tag.name) AS place
  WHERE $afterId IS NULL OR place > $afterPlace OR (place = $afterPlace AND tag.id > $afterId)
  RETURN tag, place
  ORDER BY place, tag.id
  LIMIT $limit
}
RETURN broaderId AS broaderId, tag.id AS tagId, place AS place
