// Tags by the words of their names, aliases and descriptions; English stems, as the bundled encoder is English too.
CYPHER 25
CREATE FULLTEXT INDEX tag_words IF NOT EXISTS
FOR (tag:Tag) ON EACH [tag.name, tag.aliases, tag.description]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}}
