// Makes one process the owner of a task for some seconds; no row while another owns it.
CYPHER 25
MERGE (lease:Lease {name: $leaseName})
ON CREATE SET lease.owner = $owner
SET lease.lock = true
REMOVE lease.lock
WITH lease
WHERE lease.owner = $owner OR lease.until <= datetime()
SET lease.owner = $owner, lease.until = datetime() + duration({seconds: $seconds})
RETURN toString(lease.until) AS until
