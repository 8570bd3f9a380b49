// Nearest contents of a vector; filtered inside the index to those that carry tags.
CYPHER 25
CREATE VECTOR INDEX content_embedding IF NOT EXISTS
FOR (content:Content) ON (content.embedding) WITH [content.labelled]
OPTIONS {indexConfig: {`vector.dimensions`: $dimension, `vector.similarity_function`: 'COSINE', `vector.quantization.enabled`: false}}
