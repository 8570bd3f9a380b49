// One vertex per task that one process at a time may do.
CYPHER 25
CREATE CONSTRAINT lease_name IF NOT EXISTS
FOR (lease:Lease) REQUIRE lease.name IS UNIQUE
