import { Anchor, Table, Text } from "@mantine/core";
import { Link } from "react-router";
import { useAsk } from "../../api/use-ask.ts";
import { formatNumber } from "../../parts/format.ts";
import { GridTable } from "../../parts/grid-table.tsx";
import { Page } from "../../parts/page.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { Time } from "../../parts/time.tsx";
import { evaluationsQuery } from "./queries.ts";

/** Reports of `npm run evaluate`. */
export function EvaluationsPage() {
  const query = useAsk(evaluationsQuery, {});
  return (
    <Page title="Evaluations" about="How well systems tag data sets whose right tags are known.">
      <Loaded query={query} height={240}>
        {({ evaluations }) =>
          evaluations.length === 0 ? (
            <Empty title="No reports">
              <code>npm run evaluate</code> writes one.
            </Empty>
          ) : (
            <GridTable
              label="Evaluations"
              head={["Data set", "Split", "Contents", "Systems", "Finished", ""]}
            >
              {evaluations.map(
                ({ id, dataSet, split, contents, systems, finishedAt, reportUrl }) => (
                  <Table.Tr key={id}>
                    <Table.Td>
                      <Link className="row-link" to={`/evaluations/${encodeURIComponent(id)}`}>
                        <Text span size="sm" fw={550}>
                          {dataSet}
                        </Text>
                      </Link>
                    </Table.Td>
                    <Table.Td fz="sm">{split}</Table.Td>
                    <Table.Td fz="sm">{formatNumber(contents)}</Table.Td>
                    <Table.Td fz="sm">{systems.length}</Table.Td>
                    <Table.Td fz="sm">
                      <Time at={finishedAt} />
                    </Table.Td>
                    <Table.Td fz="sm">
                      {reportUrl && (
                        <Anchor href={reportUrl} target="_blank" rel="noreferrer" size="sm">
                          Full report
                        </Anchor>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ),
              )}
            </GridTable>
          )
        }
      </Loaded>
    </Page>
  );
}
