// Which of these contents are stored?
CYPHER 25
UNWIND $contentIds AS contentId
MATCH (content:Content {id: contentId})
RETURN content.id AS contentId
