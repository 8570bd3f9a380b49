// Every candidate of these contents, each in one run, with its scores and what became of it.
CYPHER 25
UNWIND $pairs AS pair
MATCH (content:Content {id: pair.contentId})-[suggested:SUGGESTED {runId: pair.runId}]->(tag:Tag)
OPTIONAL MATCH (content)-[label:HAS_TAG]->(tag)
RETURN
  content.id AS contentId,
  suggested.runId AS runId,
  tag.id AS tagId,
  tag.name AS name,
  tag.description AS description,
  suggested.rank AS rank,
  suggested.paths AS paths,
  suggested.cosine AS cosine,
  suggested.sentence AS sentence,
  suggested.votes AS votes,
  suggested.learned AS learned,
  suggested.words AS words,
  suggested.wordVotes AS wordVotes,
  suggested.recallScore AS recallScore,
  suggested.rawConfidence AS rawConfidence,
  suggested.prior AS prior,
  suggested.confidence AS confidence,
  suggested.basis AS basis,
  suggested.mass AS mass,
  suggested.chosenPlace AS chosenPlace,
  suggested.confidenceSource AS confidenceSource,
  suggested.decision AS decision,
  label.origin AS origin
ORDER BY
  contentId,
  CASE decision WHEN 'KEPT' THEN 0 WHEN 'BELOW_CUT' THEN 1 ELSE 2 END,
  coalesce(confidence, 0.0) DESC,
  rank
