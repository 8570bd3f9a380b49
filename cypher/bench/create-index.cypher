// The vector index of the bare loop's own tags, equal to that of the real ones.
CYPHER 25
CREATE VECTOR INDEX bench_tag_embedding IF NOT EXISTS
FOR (tag:BenchTag) ON (tag.embedding)
OPTIONS {indexConfig: {`vector.dimensions`: $dimension, `vector.similarity_function`: 'COSINE', `vector.quantization.enabled`: false}}
