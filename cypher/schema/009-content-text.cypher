// Words of contents: title, text.
CYPHER 25
CREATE FULLTEXT INDEX content_text IF NOT EXISTS
FOR (content:Content) ON EACH [content.title, content.text]
