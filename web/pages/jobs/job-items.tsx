import { Stack, Table } from "@mantine/core";
import { Link } from "react-router";
import { useAskPages } from "../../api/use-ask.ts";
import { Choice } from "../../parts/choice.tsx";
import { formatEnum } from "../../parts/format.ts";
import { GridTable } from "../../parts/grid-table.tsx";
import { Pages } from "../../parts/list.tsx";
import { Empty } from "../../parts/states.tsx";
import { Time } from "../../parts/time.tsx";
import { oneOf } from "../../parts/url-state.ts";
import { useUrlState } from "../../parts/use-url-state.ts";
import { jobItemsQuery } from "./queries.ts";

const STATUSES = ["WAITING", "RUNNING", "DONE", "FAILED", "DEAD", "CANCELLED"] as const;

const EVERY_MS = 5_000;

/** The contents of a job; asked for again and again as long as it goes on. */
export function JobItems({ jobId, goesOn }: { jobId: string; goesOn: boolean }) {
  const [state, change] = useUrlState(["items"]);
  const status = oneOf(STATUSES, state.items);
  const pages = useAskPages(
    jobItemsQuery,
    { id: jobId, first: 30, status },
    { pick: (data) => data.job?.items, every: goesOn ? EVERY_MS : undefined },
  );
  return (
    <Stack gap="sm">
      <Choice
        label="Contents of the job"
        values={STATUSES}
        names={{ DEAD: "Given up" }}
        value={status}
        onChoose={(items) => change({ items })}
      />
      <Pages pages={pages} noun="content" empty={<Empty title="No contents here" />}>
        {(edges) => (
          <GridTable
            label="Contents of the job"
            head={["Content", "Status", "Outcome", "Attempts", "Why", "When"]}
          >
            {edges.map(({ node }) => (
              <Table.Tr key={node.contentId ?? ""}>
                <Table.Td>
                  {node.contentId === null ? (
                    "The whole job"
                  ) : (
                    <Link
                      className="row-link"
                      to={`/contents/${encodeURIComponent(node.contentId)}`}
                    >
                      {node.contentId}
                    </Link>
                  )}
                </Table.Td>
                <Table.Td fz="sm">
                  {node.status === "DEAD" ? "Given up" : formatEnum(node.status)}
                </Table.Td>
                <Table.Td fz="sm">{node.outcome ? formatEnum(node.outcome) : "–"}</Table.Td>
                <Table.Td fz="sm">{node.attempts}</Table.Td>
                <Table.Td fz="sm">{node.reason ?? ""}</Table.Td>
                <Table.Td fz="sm">
                  <Time at={node.at} />
                </Table.Td>
              </Table.Tr>
            ))}
          </GridTable>
        )}
      </Pages>
    </Stack>
  );
}
