import { Table } from "@mantine/core";
import type { ReactNode } from "react";

/** A table that scrolls sideways on narrow screens rather than squeezing its columns. */
export function GridTable({
  label,
  head,
  minWidth = 640,
  children,
}: {
  label: string;
  /** Titles of the columns; an empty one stands for buttons. */
  head: readonly string[];
  minWidth?: number;
  children: ReactNode;
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it
    <section className="card wide" aria-label={label} tabIndex={0}>
      <Table verticalSpacing={7} horizontalSpacing="sm" miw={minWidth} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {head.map((title, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- columns do not move
              <Table.Th key={place} fz="xs" style={{ whiteSpace: "nowrap" }}>
                {title || <span className="visually-hidden">Actions</span>}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </section>
  );
}
