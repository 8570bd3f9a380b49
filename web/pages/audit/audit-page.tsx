import { Anchor, Grid, NavLink, Stack, Table, Text } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import { useAsk } from "../../api/use-ask.ts";
import type { AuditQueriesQuery } from "../../gql/graphql.ts";
import { ActButton } from "../../parts/act-button.tsx";
import { CodeBlock } from "../../parts/code-block.tsx";
import { countOf, formatEnum } from "../../parts/format.ts";
import { GridTable } from "../../parts/grid-table.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { useUrlState } from "../../parts/use-url-state.ts";
import { auditQueriesQuery, auditQuery } from "./queries.ts";

type AuditQuery = AuditQueriesQuery["auditQueries"][number];

/** The project's audit statements: run here, or copied into Neo4j Browser. */
export function AuditPage() {
  const [state, change] = useUrlState(["query"]);
  const query = useAsk(auditQueriesQuery, {});
  return (
    <Page
      title="Audit"
      about="Questions to the graph, each one Cypher statement that runs unchanged in Neo4j Browser."
    >
      <Loaded query={query} height={360}>
        {({ auditQueries }) => {
          const chosen = auditQueries.find(({ name }) => name === state.query) ?? auditQueries[0];
          return (
            <Grid>
              <Grid.Col span={{ base: 12, md: 4, lg: 3 }}>
                <nav aria-label="Audit queries" className="card" style={{ padding: 6 }}>
                  {auditQueries.map(({ name }) => (
                    <NavLink
                      key={name}
                      component={Link}
                      to={`?query=${encodeURIComponent(name)}`}
                      label={titleOf(name)}
                      active={name === chosen?.name}
                      aria-current={name === chosen?.name ? "true" : undefined}
                      onClick={() => change({ query: name })}
                      py={5}
                    />
                  ))}
                </nav>
              </Grid.Col>
              <Grid.Col span={{ base: 12, md: 8, lg: 9 }}>
                {chosen ? (
                  <OneQuery key={chosen.name} query={chosen} />
                ) : (
                  <Empty title="No audit queries" />
                )}
              </Grid.Col>
            </Grid>
          );
        }}
      </Loaded>
    </Page>
  );
}

function OneQuery({ query: { name, description, cypher } }: { query: AuditQuery }) {
  const [isAsked, setAsked] = useState(false);
  const answer = useAsk(auditQuery, { name }, { enabled: isAsked });
  const run = () => (isAsked ? void answer.refetch() : setAsked(true));
  return (
    <Stack>
      <Section
        title={titleOf(name)}
        actions={
          <ActButton needs="REVIEWER" variant="filled" loading={answer.isFetching} onClick={run}>
            Run
          </ActButton>
        }
      >
        <Text size="sm">{description}</Text>
        <CodeBlock code={cypher} label="Copy Cypher" />
        <Text size="xs" c="dimmed">
          In Neo4j Browser paste it, or open all of them as a guide:{" "}
          <Anchor
            href="/browser/guide.html"
            target="_blank"
            rel="noreferrer"
            size="xs"
            underline="always"
          >
            :play {window.location.origin}/browser/guide.html
          </Anchor>
        </Text>
      </Section>
      {isAsked && (
        <Loaded query={answer} height={200}>
          {({ audit }) => <Answer audit={audit} />}
        </Loaded>
      )}
    </Stack>
  );
}

interface Audit {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly truncated: boolean;
}

function Answer({ audit: { columns, rows, truncated } }: { audit: Audit }) {
  if (rows.length === 0) return <Empty title="Nothing found">The answer has no rows.</Empty>;
  return (
    <Stack gap="xs">
      <GridTable label="Answer" head={columns} minWidth={120 * columns.length}>
        {rows.map((row, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows have no key of their own
          <Table.Tr key={place}>
            {row.map((cell, column) => (
              // oxlint-disable-next-line react/no-array-index-key -- columns do not move
              <Table.Td key={column} fz="sm" style={{ overflowWrap: "anywhere" }}>
                {cell !== null && columns[column] === "contentId" ? (
                  <Link className="row-link" to={`/contents/${encodeURIComponent(cell)}`}>
                    {cell}
                  </Link>
                ) : (
                  (cell ?? "–")
                )}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </GridTable>
      <Text size="sm" c="dimmed" component="output">
        {countOf(rows.length, "row")}
        {truncated && "; there are more: run it in Neo4j Browser to see all"}
      </Text>
    </Stack>
  );
}

function titleOf(name: string): string {
  return formatEnum(name.replaceAll("-", "_"));
}
