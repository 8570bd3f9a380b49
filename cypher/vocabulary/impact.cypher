// What hangs on a tag, and on another that it would be merged into or replaced by? `state` is the same as long as nothing
// of that has changed; change.cypher compares it again before it writes.
CYPHER 25
MATCH (tag:Tag {id: $tagId})
OPTIONAL MATCH (other:Tag {id: $otherId})
CALL (tag, other) {
  UNWIND [tag, other] AS each
  WITH each
  WHERE each IS NOT NULL
  RETURN
    reduce(text = '', part IN collect(reduce(facts = each.id, fact IN toStringList([
      each.fingerprint,
      each.status,
      each.name,
      COUNT { (each)<-[:HAS_TAG]-() },
      COUNT { (each)<-[:HAS_TAG {origin: 'MODEL'}]-() },
      COUNT { (each)<-[:HAS_TAG {origin: 'HUMAN'}]-() },
      COUNT { (each)<-[:REJECTED_TAG]-() },
      COUNT { (each)<-[:ABOUT]-() },
      COUNT { (each)<-[:BROADER]-() },
      COUNT { (each)-[:BROADER]->() },
      head(COLLECT { MATCH (each)<-[given:HAS_TAG|REJECTED_TAG]-() RETURN max(given.at) })
    ]) | facts + '|' + coalesce(fact, ''))) | text + part + ';') AS state,
    collect({
      tagId: each.id,
      name: each.name,
      aliases: coalesce(each.aliases, []),
      description: each.description,
      status: coalesce(each.status, 'ACTIVE'),
      parents: COLLECT { MATCH (each)-[:BROADER]->(parent:Tag) RETURN parent.id ORDER BY parent.id },
      mergedInto: head(COLLECT { MATCH (each)-[:MERGED_INTO]->(into:Tag) RETURN into.id })
    }) AS tags
}
RETURN
  state AS state,
  tags AS tags,
  COUNT { (tag)<-[:HAS_TAG]-(:Content) } AS contents,
  COUNT { (tag)<-[:HAS_TAG {origin: 'MODEL'}]-(:Content) } AS machineTags,
  COUNT { (tag)<-[:HAS_TAG {origin: 'HUMAN'}]-(:Content) } AS humanTags,
  COUNT { (tag)<-[:REJECTED_TAG]-(:Content) } AS rejections,
  COUNT { (tag)<-[:ABOUT]-(:Knowledge) } AS knowledge,
  COUNT { (tag)<-[:BROADER]-(:Tag) } AS narrower,
  COUNT { (tag)<-[:BROADER]-(:Tag {status: 'ACTIVE'}) } AS activeNarrower,
  COLLECT {
    MATCH (content:Content)-[:HAS_TAG]->(tag)
    RETURN content.id
    ORDER BY content.id
    LIMIT 5
  } AS sampleContentIds,
  COUNT { (tag)<-[:HAS_TAG]-(:Content)-[:HAS_TAG]->(other) } AS inBoth,
  COUNT { (tag)<-[:HAS_TAG]-(:Content)-[:REJECTED_TAG]->(other) } AS givenButRefused,
  COUNT { (tag)<-[:REJECTED_TAG]-(:Content)-[:HAS_TAG]->(other) } AS refusedButGiven,
  COLLECT {
    MATCH (tag)-[:BROADER]->(parent:Tag)
    WHERE parent = other OR EXISTS { (parent)-[:BROADER]->{1,20}(other) }
    RETURN parent.id
    ORDER BY parent.id
  } AS cyclicParents,
  COLLECT {
    MATCH (tag)<-[:BROADER]-(child:Tag)
    WHERE child = other OR EXISTS { (other)-[:BROADER]->{1,20}(child) }
    RETURN child.id
    ORDER BY child.id
  } AS cyclicNarrower
