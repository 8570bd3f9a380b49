// Finds the contents that no tag was given yet without reading all of them.
CYPHER 25
CREATE RANGE INDEX content_labelled IF NOT EXISTS
FOR (content:Content) ON (content.labelled)
