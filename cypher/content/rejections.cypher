// What does the graph already say about these pairs of content and tag?
CYPHER 25
UNWIND $pairs AS pair
MATCH (content:Content {id: pair.contentId})
OPTIONAL MATCH (content)-[rejected:REJECTED_TAG]->(:Tag {id: pair.tagId})
OPTIONAL MATCH (content)-[has:HAS_TAG]->(:Tag {id: pair.tagId})
RETURN
  content.id AS contentId, pair.tagId AS tagId, rejected IS NOT NULL AS isRejected,
  rejected.by AS by, rejected.reason AS reason, has.origin AS origin
