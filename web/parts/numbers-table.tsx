import { Table } from "@mantine/core";

/** The numbers of a chart, for those who do not see it or want them exactly. Closed at first. */
export function NumbersTable({
  title,
  head,
  rows,
}: {
  title: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}) {
  return (
    <details>
      <summary style={{ fontSize: 13, cursor: "pointer" }}>{title}</summary>
      <section
        className="wide"
        aria-label={title}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it
        tabIndex={0}
        style={{ maxHeight: 320, overflowY: "auto" }}
      >
        <Table fz="xs" verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              {head.map((cell) => (
                <Table.Th key={cell}>{cell}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.join("|")}>
                {row.map((cell, place) => (
                  // oxlint-disable-next-line react/no-array-index-key -- columns do not move
                  <Table.Td key={place}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </details>
  );
}
