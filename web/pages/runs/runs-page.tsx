import { Badge, Group, Table, Text } from "@mantine/core";
import { Link } from "react-router";
import { useAskPages } from "../../api/use-ask.ts";
import type { ShownRunFragment } from "../../gql/graphql.ts";
import { formatNumber } from "../../parts/format.ts";
import { GridTable } from "../../parts/grid-table.tsx";
import { Pages } from "../../parts/list.tsx";
import { Page } from "../../parts/page.tsx";
import { Empty } from "../../parts/states.tsx";
import { Time } from "../../parts/time.tsx";
import { runsQuery } from "./queries.ts";

/** What tagging runs have done, the newest first. */
export function RunsPage() {
  const pages = useAskPages(runsQuery, { first: 30 }, { pick: (data) => data.runs });
  return (
    <Page title="Runs" about="Every run with what it changed. A run can be taken back.">
      <Pages
        pages={pages}
        noun="run"
        empty={<Empty title="No runs yet">Tag contents with a job.</Empty>}
      >
        {(edges) => (
          <GridTable
            label="Runs"
            head={["Run", "Selection", "Model", "Tagged", "No tag", "Failed", "Started"]}
            minWidth={780}
          >
            {edges.map(({ node }) => (
              <RunLine key={node.id} run={node} />
            ))}
          </GridTable>
        )}
      </Pages>
    </Page>
  );
}

function RunLine({ run }: { run: ShownRunFragment }) {
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap={6}>
          <Link className="row-link" to={`/runs/${run.id}`}>
            <Text span size="sm" ff="monospace">
              {run.id}
            </Text>
          </Link>
          <RunState run={run} />
        </Group>
      </Table.Td>
      <Table.Td fz="sm" style={{ maxWidth: 220, overflowWrap: "anywhere" }}>
        {run.selection}
      </Table.Td>
      <Table.Td fz="sm">{run.model}</Table.Td>
      <Table.Td fz="sm">{formatNumber(run.outcomes.tagged)}</Table.Td>
      <Table.Td fz="sm">{formatNumber(run.outcomes.noTag)}</Table.Td>
      <Table.Td fz="sm">{formatNumber(run.outcomes.failed)}</Table.Td>
      <Table.Td fz="sm" style={{ whiteSpace: "nowrap" }}>
        <Time at={run.startedAt} />
      </Table.Td>
    </Table.Tr>
  );
}

export function RunState({ run }: { run: ShownRunFragment }) {
  const state = run.undoneAt
    ? "undone"
    : run.isShadow
      ? "shadow"
      : run.finishedAt
        ? undefined
        : "not finished";
  return (
    state && (
      <Badge variant="default" size="sm" tt="none" fw={500}>
        {state}
      </Badge>
    )
  );
}
