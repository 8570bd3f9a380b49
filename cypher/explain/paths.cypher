// The evidence of a content's tags as a picture: similarity edges, similar contents, and the labels that they carry.
CYPHER 25
MATCH (content:Content {id: $contentId})
CALL (content) {
  MATCH path = (content)-[:SIMILAR_TO|SHARES_WORDS|SUGGESTED|HAS_TAG]->(tag:Tag)
  WHERE tag.id IN $tagIds
  RETURN path
  UNION ALL
  MATCH (content)-[edge:SIMILAR_TO]-(neighbour:Content)
  WHERE EXISTS { (neighbour)-[:HAS_TAG]->(tag:Tag) WHERE tag.id IN $tagIds }
  WITH content, edge, neighbour
  ORDER BY edge.cosine DESC, neighbour.id
  LIMIT $neighbours
  MATCH path = (content)-[:SIMILAR_TO]-(neighbour)-[:HAS_TAG]->(tag:Tag)
  WHERE tag.id IN $tagIds
  RETURN path
}
RETURN path AS path
