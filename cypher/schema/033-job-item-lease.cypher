// What a worker holds has a lease; whose is over is found by its end.
CYPHER 25
CREATE INDEX job_item_lease IF NOT EXISTS
FOR (item:JobItem) ON (item.leaseUntil)
