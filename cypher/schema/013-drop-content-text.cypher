// Replaced by content_words, which knows word stems and holds labelled contents only.
CYPHER 25
DROP INDEX content_text IF EXISTS
