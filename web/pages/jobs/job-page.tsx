import { Alert, Anchor, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link, useParams } from "react-router";
import { useAsk } from "../../api/use-ask.ts";
import { useListen } from "../../api/use-listen.ts";
import type { ShownJobFragment } from "../../gql/graphql.ts";
import { CodeBlock, prettyJson } from "../../parts/code-block.tsx";
import { formatEnum } from "../../parts/format.ts";
import { Page, Section } from "../../parts/page.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { Time } from "../../parts/time.tsx";
import { JobActions } from "./job-actions.tsx";
import { JobItems } from "./job-items.tsx";
import { JobProgress } from "./job-progress.tsx";
import { JobStatusBadge } from "./job-status.tsx";
import { jobProgressSubscription, jobQuery } from "./queries.ts";

const GOES_ON = new Set(["QUEUED", "RUNNING", "PAUSED"]);

/** One job, live as long as it goes on. */
export function JobPage() {
  const { jobId = "" } = useParams();
  const query = useAsk(jobQuery, { id: jobId });
  return (
    <Loaded query={query} height={300}>
      {({ job }) =>
        job ? (
          <LiveJob job={job} />
        ) : (
          <Page title="Job">
            <Empty title={`There is no job ${jobId}`} />
          </Page>
        )
      }
    </Loaded>
  );
}

function LiveJob({ job: stored }: { job: ShownJobFragment }) {
  const live = useListen(
    jobProgressSubscription,
    GOES_ON.has(stored.status) ? { id: stored.id } : null,
  );
  const queries = useQueryClient();
  useEffect(() => {
    // The list below was last asked for while the job went on.
    if (live.isOver) void queries.invalidateQueries();
  }, [live.isOver, queries]);
  const job = live.events.at(-1)?.jobProgress ?? stored;
  return (
    <Page
      title={`${formatEnum(job.kind)} job`}
      about={
        <>
          {job.description} · by {job.createdBy}, <Time at={job.createdAt} />
        </>
      }
      actions={<JobActions job={job} />}
    >
      <Section title="Progress" actions={<JobStatusBadge status={job.status} />}>
        <Stack gap="xs" aria-live="polite">
          <JobProgress job={job} />
          <Counts job={job} />
        </Stack>
        {job.reason && <Alert color="yellow">{job.reason}</Alert>}
        {live.problem && (
          <Text size="xs" c="dimmed">
            Live progress broke off: {live.problem.message}
          </Text>
        )}
        {job.runId && (
          <Anchor component={Link} to={`/runs/${job.runId}`} size="sm">
            Its run, with the diff
          </Anchor>
        )}
      </Section>
      {job.report && (
        <Section title="Report">
          <CodeBlock code={prettyJson(job.report)} />
        </Section>
      )}
      <JobItems jobId={job.id} goesOn={GOES_ON.has(job.status)} />
    </Page>
  );
}

function Counts({ job: { counts } }: { job: ShownJobFragment }) {
  const { running, waiting, failed, dead } = counts;
  const parts = [
    [running, "running"],
    [waiting, "waiting"],
    [failed, "to be tried again"],
    [dead, "given up"],
  ] as const;
  const shown = parts.filter(([count]) => count > 0);
  return <Text size="sm">{shown.map(([count, name]) => `${count} ${name}`).join(" · ")}</Text>;
}
