// Knowledge by its words and the words of its source.
CYPHER 25
CREATE FULLTEXT INDEX knowledge_search IF NOT EXISTS
FOR (knowledge:Knowledge) ON EACH [knowledge.text, knowledge.source]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}}
