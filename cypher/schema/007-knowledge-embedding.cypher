// Nearest definitions, rules and facts of a vector.
CYPHER 25
CREATE VECTOR INDEX knowledge_embedding IF NOT EXISTS
FOR (knowledge:Knowledge) ON (knowledge.embedding)
OPTIONS {indexConfig: {`vector.dimensions`: $dimension, `vector.similarity_function`: 'COSINE', `vector.quantization.enabled`: false}}
