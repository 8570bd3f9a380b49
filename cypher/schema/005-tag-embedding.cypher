// Nearest active tags of a vector. Not quantised, so that the scores are exact; filtered by status inside the index.
CYPHER 25
CREATE VECTOR INDEX tag_embedding IF NOT EXISTS
FOR (tag:Tag) ON (tag.embedding) WITH [tag.status]
OPTIONS {indexConfig: {`vector.dimensions`: $dimension, `vector.similarity_function`: 'COSINE', `vector.quantization.enabled`: false}}
