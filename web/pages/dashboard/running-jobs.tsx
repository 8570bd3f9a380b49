import { Anchor, Group, Stack, Text } from "@mantine/core";
import { Link } from "react-router";
import { useAsk } from "../../api/use-ask.ts";
import { formatEnum } from "../../parts/format.ts";
import { Section } from "../../parts/page.tsx";
import { Loaded } from "../../parts/states.tsx";
import { JobProgress } from "../jobs/job-progress.tsx";
import { JobStatusBadge } from "../jobs/job-status.tsx";
import { jobsQuery } from "../jobs/queries.ts";

/** The latest jobs that go on. */
export function RunningJobs() {
  const query = useAsk(jobsQuery, { first: 5, filter: { status: "RUNNING" } }, { every: 5_000 });
  return (
    <Section
      title="Jobs running"
      actions={
        <Anchor component={Link} to="/jobs" size="xs">
          All jobs
        </Anchor>
      }
    >
      <Loaded query={query} height={80}>
        {({ jobs }) =>
          jobs.edges.length === 0 ? (
            <Text size="sm" c="dimmed">
              None.
            </Text>
          ) : (
            <Stack gap="sm">
              {jobs.edges.map(({ node }) => (
                <Stack gap={4} key={node.id}>
                  <Group justify="space-between">
                    <Anchor component={Link} to={`/jobs/${node.id}`} size="sm">
                      {formatEnum(node.kind)}
                    </Anchor>
                    <JobStatusBadge status={node.status} />
                  </Group>
                  <JobProgress job={node} />
                </Stack>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Section>
  );
}
