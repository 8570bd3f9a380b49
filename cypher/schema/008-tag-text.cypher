// Words of tags: name, aliases, description.
CYPHER 25
CREATE FULLTEXT INDEX tag_text IF NOT EXISTS
FOR (tag:Tag) ON EACH [tag.name, tag.aliases, tag.description]
