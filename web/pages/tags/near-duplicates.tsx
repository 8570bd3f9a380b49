import { Table, Text } from "@mantine/core";
import { useAskPages } from "../../api/use-ask.ts";
import { formatNumber } from "../../parts/format.ts";
import { GridTable } from "../../parts/grid-table.tsx";
import { Pages } from "../../parts/list.tsx";
import { Share } from "../../parts/scores.tsx";
import { Empty } from "../../parts/states.tsx";
import { TagChip } from "../../parts/tag-chip.tsx";
import { nearDuplicatesQuery } from "./queries.ts";

/** Pairs of tags that may mean the same; a tag's page merges it into the other. */
export function NearDuplicates() {
  const pages = useAskPages(
    nearDuplicatesQuery,
    { first: 20 },
    { pick: (data) => data.nearDuplicateTags },
  );
  return (
    <Pages
      pages={pages}
      noun="pair"
      empty={<Empty title="No near-duplicates">No two tags seem to mean the same.</Empty>}
    >
      {(edges) => (
        <GridTable
          label="Near-duplicates"
          head={["One", "Other", "Cosine", "Contents with both", "Why"]}
        >
          {edges.map(({ cursor, node: { first, second, cosine, sharedContents, reason } }) => (
            <Table.Tr key={cursor}>
              {[first, second].map(({ id, name, contentCount }) => (
                <Table.Td key={id}>
                  <TagChip tagId={id} name={name} />
                  <Text size="xs" c="dimmed">{`on ${formatNumber(contentCount)}`}</Text>
                </Table.Td>
              ))}
              <Table.Td>
                <Share value={cosine} />
              </Table.Td>
              <Table.Td>{formatNumber(sharedContents)}</Table.Td>
              <Table.Td fz="sm">{reason}</Table.Td>
            </Table.Tr>
          ))}
        </GridTable>
      )}
    </Pages>
  );
}
