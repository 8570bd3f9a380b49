// A job deals with a content once.
CYPHER 25
CREATE CONSTRAINT job_item IF NOT EXISTS
FOR (item:JobItem) REQUIRE (item.jobId, item.contentId) IS UNIQUE
