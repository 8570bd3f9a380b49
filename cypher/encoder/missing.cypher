// How many vertices have a vector of the one set alone, so that an encoder of the other set would not find them. The names are
// in quotes, because both sets are meant whichever encoder asks.
CYPHER 25
MATCH (vertex:Tag|Content|Knowledge|TagProposal)
RETURN
  count(CASE WHEN vertex['embedding'] IS NULL AND vertex['embedding2'] IS NOT NULL THEN 1 END) AS ofFirst,
  count(CASE WHEN vertex['embedding2'] IS NULL AND vertex['embedding'] IS NOT NULL THEN 1 END) AS ofSecond
