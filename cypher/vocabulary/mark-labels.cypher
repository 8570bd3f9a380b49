// Writes down how suspicious labels are, and up to which content they were checked.
CYPHER 25
MERGE (check:LabelCheck {id: 'labels'})
SET check.after = $after, check.at = datetime()
WITH check
CALL (check) {
  UNWIND $rows AS row
  MATCH (:Content {id: row.contentId})-[label:HAS_TAG]->(:Tag {id: row.tagId})
  SET
    label.suspicion = row.suspicion,
    label.neighbourShare = row.neighbourShare,
    label.modelConfidence = row.modelConfidence,
    label.why = row.why,
    label.checkedAt = check.at
  RETURN count(label) AS marked
}
RETURN marked AS marked
