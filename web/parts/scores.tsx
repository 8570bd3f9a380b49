import { Badge, Group, Text } from "@mantine/core";
import type { SuggestionDecision } from "../gql/graphql.ts";
import { formatScore } from "./format.ts";

/** A share in [0, 1] as a bar and a number; a dash where there is none. */
export function Share({ value }: { value: number | null | undefined }) {
  if (value === null || value === undefined) return <Text component="span">–</Text>;
  return (
    <Group gap={8} wrap="nowrap" component="span" style={{ display: "inline-flex" }}>
      <span className="meter" aria-hidden="true">
        <span style={{ width: `${value * 100}%` }} />
      </span>
      <Text component="span" size="sm" ff="monospace">
        {formatScore(value)}
      </Text>
    </Group>
  );
}

const DECISIONS = {
  KEPT: { label: "Kept", color: "accent" },
  BELOW_CUT: { label: "Below the cut", color: "yellow" },
  NOT_CHOSEN: { label: "Not chosen", color: "gray" },
  UNVERIFIED: { label: "Unverified", color: "gray" },
} as const;

export function Decision({ decision }: { decision: SuggestionDecision }) {
  const { label, color } = DECISIONS[decision];
  return (
    <Badge variant="default" tt="none" fw={500} radius="sm" leftSection={<Dot color={color} />}>
      {label}
    </Badge>
  );
}

export function Dot({ color }: { color: string }) {
  return (
    <span
      aria-hidden="true"
      style={{
        display: "inline-block",
        width: 8,
        height: 8,
        borderRadius: 4,
        background: `var(--mantine-color-${color}-6)`,
      }}
    />
  );
}
