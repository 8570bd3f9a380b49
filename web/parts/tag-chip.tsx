import { Badge, Group, Tooltip } from "@mantine/core";
import { IconCpu, IconFileImport, IconUser } from "@tabler/icons-react";
import { Link } from "react-router";
import type { Origin } from "../gql/graphql.ts";
import { formatShare } from "./format.ts";

const ORIGINS = {
  IMPORT: { icon: IconFileImport, label: "imported" },
  HUMAN: { icon: IconUser, label: "given by a person" },
  MODEL: { icon: IconCpu, label: "given by the model" },
} as const;

interface TagChipProps {
  readonly tagId: string;
  readonly name: string;
  readonly origin?: Origin | null | undefined;
  readonly confidence?: number | null | undefined;
}

/** A tag that leads to its page; with who gave it and how sure the model is. */
export function TagChip({ tagId, name, origin, confidence }: TagChipProps) {
  const given = origin ? ORIGINS[origin] : undefined;
  const Icon = given?.icon;
  const sure = typeof confidence === "number" ? formatShare(confidence) : undefined;
  const label = [name, given?.label, sure && `confidence ${sure}`].filter(Boolean).join(", ");
  const chip = (
    <Badge
      component={Link}
      to={`/tags/${encodeURIComponent(tagId)}`}
      variant={origin ? "light" : "default"}
      tt="none"
      fw={500}
      radius="sm"
      style={{ cursor: "pointer" }}
      leftSection={Icon && <Icon size={12} aria-hidden />}
      rightSection={sure && <span style={{ opacity: 0.85, fontWeight: 400 }}>{sure}</span>}
      aria-label={label}
    >
      {name}
    </Badge>
  );
  return given ? <Tooltip label={label}>{chip}</Tooltip> : chip;
}

export function TagChips({ tags }: { tags: readonly TagChipProps[] }) {
  return (
    <Group gap={6}>
      {tags.map((tag) => (
        <TagChip key={tag.tagId} {...tag} />
      ))}
    </Group>
  );
}
