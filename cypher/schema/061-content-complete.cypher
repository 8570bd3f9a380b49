// Finds the contents of which people said that no tag fits without reading all contents; only reviewed ones have the property.
CYPHER 25
CREATE RANGE INDEX content_complete IF NOT EXISTS
FOR (content:Content) ON (content.complete)
