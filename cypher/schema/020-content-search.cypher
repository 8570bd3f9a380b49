// All contents by the words of their titles and texts, for people who look for one. Recall has content_words, which holds
// labelled contents only.
CYPHER 25
CREATE FULLTEXT INDEX content_search IF NOT EXISTS
FOR (content:Content) ON EACH [content.title, content.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}}
