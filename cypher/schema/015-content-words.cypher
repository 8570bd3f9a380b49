// Labelled contents by the words of their titles and texts. A full-text index cannot filter, hence the label.
CYPHER 25
CREATE FULLTEXT INDEX content_words IF NOT EXISTS
FOR (content:Labelled) ON EACH [content.title, content.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}}
