import { Table, Text } from "@mantine/core";
import { Link } from "react-router";
import { useAskPages } from "../../api/use-ask.ts";
import type { ShownJobFragment } from "../../gql/graphql.ts";
import { Choice } from "../../parts/choice.tsx";
import { formatEnum } from "../../parts/format.ts";
import { Filters } from "../../parts/filters.tsx";
import { GridTable } from "../../parts/grid-table.tsx";
import { Pages } from "../../parts/list.tsx";
import { Page } from "../../parts/page.tsx";
import { Empty } from "../../parts/states.tsx";
import { Time } from "../../parts/time.tsx";
import { oneOf } from "../../parts/url-state.ts";
import { useUrlState } from "../../parts/use-url-state.ts";
import { JobProgress } from "./job-progress.tsx";
import { JobStatusBadge } from "./job-status.tsx";
import { jobsQuery } from "./queries.ts";
import { StartJob } from "./start-job.tsx";

export const JOB_KINDS = ["TAG", "RETAG", "IMPORT", "TUNE", "CALIBRATE", "REEMBED"] as const;
const STATUSES = ["QUEUED", "RUNNING", "PAUSED", "DONE", "FAILED", "CANCELLED"] as const;

/** Work that goes on in the background. */
export function JobsPage() {
  const [state, change] = useUrlState(["kind", "status"]);
  const filter = { kind: oneOf(JOB_KINDS, state.kind), status: oneOf(STATUSES, state.status) };
  const pages = useAskPages(jobsQuery, { first: 25, filter }, { pick: (data) => data.jobs });
  return (
    <Page
      title="Jobs"
      about="Tagging, imports and learning that go on in the background and survive a restart."
      actions={<StartJob />}
    >
      <Filters>
        <Choice
          label="Kind"
          values={JOB_KINDS}
          value={filter.kind}
          onChoose={(kind) => change({ kind })}
        />
        <Choice
          label="Status"
          values={STATUSES}
          value={filter.status}
          onChoose={(status) => change({ status })}
        />
      </Filters>
      <Pages pages={pages} noun="job" empty={<Empty title="No jobs">Start one above.</Empty>}>
        {(edges) => (
          <GridTable
            label="Jobs"
            head={["Job", "Status", "Progress", "Started by", "Created"]}
            minWidth={760}
          >
            {edges.map(({ node }) => (
              <JobLine key={node.id} job={node} />
            ))}
          </GridTable>
        )}
      </Pages>
    </Page>
  );
}

function JobLine({ job }: { job: ShownJobFragment }) {
  return (
    <Table.Tr>
      <Table.Td>
        <Link className="row-link" to={`/jobs/${job.id}`}>
          <Text span size="sm" fw={550}>
            {formatEnum(job.kind)}
          </Text>
        </Link>
        <Text size="xs" c="dimmed" lineClamp={1}>
          {job.description}
        </Text>
      </Table.Td>
      <Table.Td>
        <JobStatusBadge status={job.status} />
      </Table.Td>
      <Table.Td style={{ minWidth: 200 }}>
        <JobProgress job={job} />
      </Table.Td>
      <Table.Td fz="sm">{job.createdBy}</Table.Td>
      <Table.Td fz="sm" style={{ whiteSpace: "nowrap" }}>
        <Time at={job.createdAt} />
      </Table.Td>
    </Table.Tr>
  );
}
