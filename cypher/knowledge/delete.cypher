// Takes one definition, rule or fact away. What runs cited of it stays with them.
CYPHER 25
MATCH (knowledge:Knowledge {id: $knowledgeId})
DETACH DELETE knowledge
RETURN $knowledgeId AS knowledgeId
