import { Group, Stack, Table, Text } from "@mantine/core";
import { Link } from "react-router";
import { useAskPages } from "../../api/use-ask.ts";
import type { TagsQuery } from "../../gql/graphql.ts";
import { Choice } from "../../parts/choice.tsx";
import { formatNumber } from "../../parts/format.ts";
import { Filters } from "../../parts/filters.tsx";
import { GridTable } from "../../parts/grid-table.tsx";
import { Pages } from "../../parts/list.tsx";
import { SearchField } from "../../parts/search-field.tsx";
import { Empty } from "../../parts/states.tsx";
import { TagChips } from "../../parts/tag-chip.tsx";
import { booleanOf, oneOf } from "../../parts/url-state.ts";
import { useUrlState } from "../../parts/use-url-state.ts";
import { tagsQuery } from "./queries.ts";
import { TagStatusBadge } from "./tag-status.tsx";

const STATUSES = ["ACTIVE", "DEPRECATED", "GROUP"] as const;
const ORDERS = ["NAME", "CONTENT_COUNT"] as const;
const USES = ["true", "false"] as const;

export function TagList() {
  const [state, change] = useUrlState(["text", "status", "order", "unused"]);
  const pages = useAskPages(
    tagsQuery,
    {
      first: 50,
      order: oneOf(ORDERS, state.order) ?? "NAME",
      filter: {
        text: state.text,
        status: oneOf(STATUSES, state.status),
        unused: booleanOf(state.unused),
      },
    },
    { pick: (data) => data.tags },
  );
  return (
    <Stack gap="md">
      <Filters>
        <SearchField
          label="Name or alias"
          value={state.text}
          onSearch={(text) => change({ text })}
        />
        <Choice
          label="Status"
          values={STATUSES}
          value={oneOf(STATUSES, state.status)}
          onChoose={(status) => change({ status })}
        />
        <Choice
          label="Use"
          values={USES}
          names={{ true: "Unused", false: "Used" }}
          value={oneOf(USES, state.unused)}
          onChoose={(unused) => change({ unused })}
        />
        <Choice
          label="Order"
          values={ORDERS}
          names={{ NAME: "By name", CONTENT_COUNT: "By contents" }}
          value={oneOf(ORDERS, state.order)}
          onChoose={(order) => change({ order })}
        />
      </Filters>
      <Pages pages={pages} noun="tag" empty={<Empty title="No tag fits these filters" />}>
        {(edges) => <TagTable edges={edges} />}
      </Pages>
    </Stack>
  );
}

function TagTable({ edges }: { edges: readonly TagsQuery["tags"]["edges"][number][] }) {
  return (
    <GridTable label="Tags" head={["Tag", "Contents", "Under", "What it means"]}>
      {edges.map(({ node }) => (
        <Table.Tr key={node.id}>
          <Table.Td style={{ minWidth: 170 }}>
            <Group gap={6}>
              <Link className="row-link" to={`/tags/${encodeURIComponent(node.id)}`}>
                <Text component="span" size="sm" fw={550}>
                  {node.name}
                </Text>
              </Link>
              <TagStatusBadge status={node.status} />
            </Group>
            {node.aliases.length > 0 && (
              <Text size="xs" c="dimmed" lineClamp={1}>
                {node.aliases.join(", ")}
              </Text>
            )}
          </Table.Td>
          <Table.Td ta="right" ff="monospace" fz="sm">
            {formatNumber(node.contentCount)}
          </Table.Td>
          <Table.Td>
            <TagChips tags={node.broader} />
          </Table.Td>
          <Table.Td>
            <Text size="sm" lineClamp={2}>
              {node.description ?? "–"}
            </Text>
          </Table.Td>
        </Table.Tr>
      ))}
    </GridTable>
  );
}
