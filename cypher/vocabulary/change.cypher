// Changes a tag whole: its words, its status, or all that hangs on it, which a merge moves to another tag. Nothing where
// `state` (see impact.cypher) is no longer what the change rests on. Tags and contents are locked before anything is read.
// SUGGESTED edges stay where they are: they tell what a run saw.
CYPHER 25
CALL () {
  MATCH (locked:Tag)
  WHERE locked.id IN [$tagId, $otherId]
  WITH locked
  ORDER BY locked.id
  SET locked.lock = true
  REMOVE locked.lock
}
MATCH (tag:Tag {id: $tagId})
OPTIONAL MATCH (other:Tag {id: $otherId})
CALL (tag) {
  WITH tag
  WHERE $kind = 'MERGE'
  MATCH (content:Content)-[:HAS_TAG|REJECTED_TAG]->(tag)
  WITH DISTINCT content
  ORDER BY content.id
  SET content.lock = true
  REMOVE content.lock
}
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
    ]) | facts + '|' + coalesce(fact, ''))) | text + part + ';') AS state
}
WITH tag, other, state
WHERE state = $state
CALL (tag, other) {
  WITH tag, other
  WHERE $kind = 'MERGE'
  MATCH (content:Content)-[:HAS_TAG|REJECTED_TAG]->(tag)
  WITH DISTINCT content, tag, other
  OPTIONAL MATCH (content)-[label:HAS_TAG]->(tag)
  OPTIONAL MATCH (content)-[refusal:REJECTED_TAG]->(tag)
  OPTIONAL MATCH (content)-[otherLabel:HAS_TAG]->(other)
  OPTIONAL MATCH (content)-[otherRefusal:REJECTED_TAG]->(other)
  WITH
    content,
    other,
    label,
    refusal,
    CASE
      WHEN label IS NULL OR otherRefusal IS NOT NULL THEN []
      WHEN otherLabel IS NULL THEN [properties(label)]
      WHEN otherLabel.origin = 'MODEL' AND label.origin <> 'MODEL' THEN [properties(label)]
      WHEN otherLabel.origin = 'IMPORT' AND label.origin = 'HUMAN' THEN [properties(label)]
      ELSE []
    END AS movedLabels,
    CASE
      WHEN refusal IS NULL OR label IS NOT NULL OR otherRefusal IS NOT NULL THEN []
      WHEN coalesce(otherLabel.origin, 'MODEL') = 'MODEL' THEN [properties(refusal)]
      ELSE []
    END AS movedRefusals,
    otherLabel
  FOREACH (moved IN movedLabels |
    MERGE (content)-[given:HAS_TAG]->(other)
    SET given = moved
  )
  FOREACH (moved IN movedRefusals |
    MERGE (content)-[refused:REJECTED_TAG]->(other)
    SET refused = moved
    DELETE otherLabel
  )
  DELETE label, refusal
  WITH content
  SET content.labelled =
    EXISTS { (content)-[left:HAS_TAG]->() WHERE left.origin <> 'MODEL' }
    OR (coalesce(content.labelled, false) AND EXISTS { (content)-[:HAS_TAG]->() })
  SET content:$(CASE WHEN content.labelled THEN ['Labelled'] ELSE [] END)
  REMOVE content:$(CASE WHEN content.labelled THEN [] ELSE ['Labelled'] END)
}
CALL (tag, other) {
  WITH tag, other
  WHERE $kind = 'MERGE'
  MATCH (tag)-[above:BROADER]->(parent:Tag)
  WITH
    other,
    above,
    parent,
    parent = other OR EXISTS { (parent)-[:BROADER]->{1,20}(other) } AS isCyclic
  FOREACH (_ IN CASE WHEN isCyclic THEN [] ELSE [1] END |
    MERGE (other)-[:BROADER]->(parent)
  )
  DELETE above
}
CALL (tag, other) {
  WITH tag, other
  WHERE $kind = 'MERGE'
  MATCH (child:Tag)-[below:BROADER]->(tag)
  WITH
    other,
    below,
    child,
    child = other OR EXISTS { (other)-[:BROADER]->{1,20}(child) } AS isCyclic
  FOREACH (_ IN CASE WHEN isCyclic THEN [] ELSE [1] END |
    MERGE (child)-[:BROADER]->(other)
  )
  DELETE below
}
CALL (tag, other) {
  WITH tag, other
  WHERE $kind = 'MERGE'
  MATCH (knowledge:Knowledge)-[about:ABOUT]->(tag)
  MERGE (knowledge)-[:ABOUT]->(other)
  DELETE about
}
CALL () {
  UNWIND $rows AS row
  MATCH (written:Tag {id: row.tagId})
  SET
    written.name = row.name,
    written.aliases = row.aliases,
    written.description = row.description,
    written.textHash = row.textHash,
    written.fingerprint = row.fingerprint
  WITH written, row
  WHERE row.vector IS NOT NULL
  REMOVE written.spareEmbedding, written.spareTextHash
  WITH written, row
  CALL (written, row) {
    CALL db.create.setNodeVectorProperty(written, 'embedding', row.vector)
  }
  CALL (written) {
    MATCH (written)<-[similar:SIMILAR_TO|SHARES_WORDS]-()
    DELETE similar
  }
}
CALL (tag, other) {
  WITH tag, other
  WHERE $kind IN ['MERGE', 'DEPRECATE', 'RESTORE']
  OPTIONAL MATCH (tag)-[old:MERGED_INTO|REPLACED_BY]->()
  DELETE old
  WITH DISTINCT tag, other
  SET tag.status = CASE $kind WHEN 'RESTORE' THEN 'ACTIVE' ELSE 'DEPRECATED' END
  FOREACH (into IN CASE WHEN $kind = 'MERGE' THEN [other] ELSE [] END |
    CREATE (tag)-[:MERGED_INTO]->(into)
  )
  FOREACH (by IN CASE WHEN $kind = 'DEPRECATE' AND other IS NOT NULL THEN [other] ELSE [] END |
    CREATE (tag)-[:REPLACED_BY]->(by)
  )
}
CREATE (change:TagChange {
  id: $changeId,
  kind: $kind,
  by: $by,
  at: datetime(),
  tagId: $tagId,
  otherTagId: $otherId,
  description: $description,
  before: $before,
  contents: $contents,
  machineTags: $machineTags,
  humanTags: $humanTags,
  warnings: $warnings
})-[:OF]->(tag)
RETURN change.id AS changeId
