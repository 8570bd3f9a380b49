import { Button, Table, Text } from "@mantine/core";
import { useParams } from "react-router";
import { useAsk } from "../../api/use-ask.ts";
import type { EvaluationQuery } from "../../gql/graphql.ts";
import { countOf } from "../../parts/format.ts";
import { GridTable } from "../../parts/grid-table.tsx";
import { Page } from "../../parts/page.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { Time } from "../../parts/time.tsx";
import { evaluationQuery } from "./queries.ts";

type Shown = NonNullable<EvaluationQuery["evaluation"]>;
type Metric = Shown["systems"][number]["metrics"][number];

/** One report: systems against metrics. */
export function EvaluationPage() {
  const { evaluationId = "" } = useParams();
  const query = useAsk(evaluationQuery, { id: evaluationId });
  return (
    <Loaded query={query} height={300}>
      {({ evaluation }) =>
        evaluation ? (
          <EvaluationView evaluation={evaluation} />
        ) : (
          <Page title="Evaluation">
            <Empty title={`There is no evaluation ${evaluationId}`} />
          </Page>
        )
      }
    </Loaded>
  );
}

function EvaluationView({ evaluation }: { evaluation: Shown }) {
  const { dataSet, split, contents, finishedAt, reportUrl, systems } = evaluation;
  const metrics = [...new Set(systems.flatMap((system) => system.metrics.map(({ name }) => name)))];
  return (
    <Page
      title={`${dataSet}, ${split}`}
      about={
        <>
          {countOf(contents, "content")} · finished <Time at={finishedAt} />
        </>
      }
      actions={
        reportUrl && (
          <Button
            component="a"
            href={reportUrl}
            target="_blank"
            rel="noreferrer"
            size="xs"
            variant="default"
          >
            Full report
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed">
        In brackets the 95 % interval. The best value of each metric is bold.
      </Text>
      <GridTable
        label="Systems and metrics"
        head={["System", "Contents", ...metrics]}
        minWidth={200 + 140 * metrics.length}
      >
        {systems.map((system) => (
          <Table.Tr key={system.id}>
            <Table.Th scope="row" fz="sm" style={{ whiteSpace: "nowrap" }}>
              {system.name}
            </Table.Th>
            <Table.Td fz="sm">{system.contents}</Table.Td>
            {metrics.map((name) => {
              const metric = system.metrics.find((each) => each.name === name);
              return (
                <Table.Td key={name} fz="sm" style={{ whiteSpace: "nowrap" }}>
                  <MetricCell metric={metric} isBest={isBest(metric, name, systems)} />
                </Table.Td>
              );
            })}
          </Table.Tr>
        ))}
      </GridTable>
    </Page>
  );
}

function MetricCell({ metric, isBest }: { metric: Metric | undefined; isBest: boolean }) {
  if (typeof metric?.value !== "number") return "–";
  const { value, low, high } = metric;
  const hasInterval = typeof low === "number" && typeof high === "number";
  return (
    <>
      <span style={{ fontWeight: isBest ? 700 : 400 }}>{value.toFixed(3)}</span>
      {hasInterval && (
        <Text span size="xs" c="dimmed">{` [${low.toFixed(3)}, ${high.toFixed(3)}]`}</Text>
      )}
    </>
  );
}

/** Of errors and costs less is better. */
const LESS_IS_BETTER = /error|brier|loss|ece|cost|seconds|latency/i;

function isBest(metric: Metric | undefined, name: string, systems: Shown["systems"]): boolean {
  const values = systems.flatMap(({ metrics }) =>
    metrics.flatMap((each) =>
      each.name === name && typeof each.value === "number" ? [each.value] : [],
    ),
  );
  const best = LESS_IS_BETTER.test(name) ? Math.min(...values) : Math.max(...values);
  return values.length > 1 && metric?.value === best;
}
