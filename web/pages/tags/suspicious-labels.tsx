import { Anchor, Table, Text } from "@mantine/core";
import { Link } from "react-router";
import { useAskPages } from "../../api/use-ask.ts";
import { GridTable } from "../../parts/grid-table.tsx";
import { Pages } from "../../parts/list.tsx";
import { Share } from "../../parts/scores.tsx";
import { Empty } from "../../parts/states.tsx";
import { TagChip } from "../../parts/tag-chip.tsx";
import { suspiciousLabelsQuery } from "./queries.ts";

/** Labels that their neighbourhood speaks against. */
export function SuspiciousLabels() {
  const pages = useAskPages(
    suspiciousLabelsQuery,
    { first: 20 },
    { pick: (data) => data.suspiciousLabels },
  );
  return (
    <Pages
      pages={pages}
      noun="label"
      empty={<Empty title="Nothing suspicious">No label stands against its neighbours.</Empty>}
    >
      {(edges) => (
        <GridTable label="Suspicious labels" head={["Content", "Label", "Suspicion", "Why", ""]}>
          {edges.map(({ cursor, node: { content, tag, origin, suspicion, why } }) => (
            <Table.Tr key={cursor}>
              <Table.Td>
                <Link className="row-link" to={`/contents/${encodeURIComponent(content.id)}`}>
                  <Text span size="sm">
                    {content.title}
                  </Text>
                </Link>
              </Table.Td>
              <Table.Td>
                <TagChip tagId={tag.id} name={tag.name} origin={origin} />
              </Table.Td>
              <Table.Td>
                <Share value={suspicion} />
              </Table.Td>
              <Table.Td fz="sm">{why}</Table.Td>
              <Table.Td>
                <Anchor
                  component={Link}
                  size="sm"
                  to={`/review?content=${encodeURIComponent(content.id)}`}
                >
                  Review
                </Anchor>
              </Table.Td>
            </Table.Tr>
          ))}
        </GridTable>
      )}
    </Pages>
  );
}
