import { Table } from "@mantine/core";
import { Link } from "react-router";
import { GridTable } from "../../parts/grid-table.tsx";
import { Share } from "../../parts/scores.tsx";
import { Empty } from "../../parts/states.tsx";
import { TagChips } from "../../parts/tag-chip.tsx";
import type { ShownContent } from "./content-page.tsx";

export function SimilarContents({ similar }: { similar: ShownContent["similar"] }) {
  if (similar.length === 0) {
    return <Empty title="Nothing similar">The graph has no similarity edge for it.</Empty>;
  }
  return (
    <GridTable label="Similar contents" head={["Cosine", "Content", "Its tags"]}>
      {similar.map(({ cosine, node }) => (
        <Table.Tr key={node.id}>
          <Table.Td>
            <Share value={cosine} />
          </Table.Td>
          <Table.Td>
            <Link className="row-link" to={`/contents/${encodeURIComponent(node.id)}`}>
              {node.title}
            </Link>
          </Table.Td>
          <Table.Td>
            <TagChips tags={node.tags} />
          </Table.Td>
        </Table.Tr>
      ))}
    </GridTable>
  );
}
