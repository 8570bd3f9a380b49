import { Badge, Group, Table, Text } from "@mantine/core";
import { useAct } from "../../api/use-ask.ts";
import { ActButton, ConfirmButton } from "../../parts/act-button.tsx";
import { formatEnum, formatTime } from "../../parts/format.ts";
import { GridTable } from "../../parts/grid-table.tsx";
import { showDone } from "../../parts/notices.ts";
import { TagChips } from "../../parts/tag-chip.tsx";
import type { ShownKnowledge } from "./knowledge-page.tsx";
import { deleteKnowledgeMutation } from "./queries.ts";

interface KnowledgeTableProps {
  readonly pieces: readonly ShownKnowledge[];
  readonly onEdit: (piece: ShownKnowledge) => void;
}

export function KnowledgeTable({ pieces, onEdit }: KnowledgeTableProps) {
  const remove = useAct(deleteKnowledgeMutation, (data) => data.deleteKnowledge, {
    onDone: () => showDone("Deleted"),
  });
  return (
    <GridTable label="Knowledge" head={["Kind", "Text", "About", "Valid until", ""]} minWidth={820}>
      {pieces.map((piece) => (
        <Table.Tr key={piece.id}>
          <Table.Td>
            <Badge variant="default" tt="none">
              {formatEnum(piece.kind)}
            </Badge>
          </Table.Td>
          <Table.Td style={{ minWidth: 280 }}>
            <Text size="sm">{piece.text}</Text>
            <Text size="xs" c="dimmed">
              {[piece.id, piece.source].filter(Boolean).join(" · ")}
            </Text>
          </Table.Td>
          <Table.Td>
            <TagChips tags={piece.about} />
          </Table.Td>
          <Table.Td fz="sm" style={{ whiteSpace: "nowrap" }}>
            {piece.validUntil ? formatTime(piece.validUntil) : "always"}
            {piece.isExpired && (
              <Text size="xs" fw={600}>
                expired
              </Text>
            )}
          </Table.Td>
          <Table.Td>
            <Group gap={4} wrap="nowrap" justify="flex-end">
              <ActButton
                needs="REVIEWER"
                size="compact-xs"
                aria-label={`Edit ${piece.id}`}
                onClick={() => onEdit(piece)}
              >
                Edit
              </ActButton>
              <ConfirmButton
                needs="REVIEWER"
                size="compact-xs"
                color="red.9"
                aria-label={`Delete ${piece.id}`}
                title="Delete this knowledge?"
                what={piece.text}
                yes="Delete"
                onClick={() => remove.mutate({ id: piece.id })}
              >
                Delete
              </ConfirmButton>
            </Group>
          </Table.Td>
        </Table.Tr>
      ))}
    </GridTable>
  );
}
