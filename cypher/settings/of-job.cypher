// Which version of the settings did this job make, if it has come that far?
CYPHER 25
MATCH (settings:Settings {jobId: $jobId})
RETURN settings.version AS version, settings.report AS report
LIMIT 1
