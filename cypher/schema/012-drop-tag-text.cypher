// Replaced by tag_words, which knows word stems.
CYPHER 25
DROP INDEX tag_text IF EXISTS
