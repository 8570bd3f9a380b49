import { Button, Group, Text, TextInput } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { formatScore } from "../../parts/format.ts";
import { Decision, Share } from "../../parts/scores.tsx";
import { TagChip } from "../../parts/tag-chip.tsx";
import type { Candidate } from "./candidates.ts";
import { accept, giveReason, reject } from "./draft.ts";
import type { Draft } from "./draft.ts";

interface CandidateRowProps {
  readonly candidate: Candidate;
  readonly verdict: Draft["verdicts"][string] | undefined;
  /** Whether the keys are about this one. */
  readonly isAt: boolean;
  readonly onPoint: () => void;
  readonly change: (change: (draft: Draft) => Draft) => void;
}

/** One tag to judge, with why it was put forward. */
export function CandidateRow({ candidate, verdict, isAt, onPoint, change }: CandidateRowProps) {
  const { tagId, name, decision, confidence, prior, paths, neighbours } = candidate;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isAt) row.current?.scrollIntoView({ block: "nearest" });
  }, [isAt]);
  return (
    <li
      ref={row}
      className={isAt ? "chosen" : ""}
      aria-current={isAt ? "true" : undefined}
      style={{ padding: "8px 10px", borderRadius: 6 }}
      onFocus={onPoint}
    >
      <Group justify="space-between" gap="xs">
        <Group gap="sm">
          <TagChip {...candidate} confidence={null} />
          {decision && <Decision decision={decision} />}
          <Share value={confidence} />
          {typeof prior === "number" && (
            <Text size="xs" c="dimmed">{`prior ${formatScore(prior)}`}</Text>
          )}
        </Group>
        <Group gap={6}>
          <Button
            size="compact-sm"
            variant={verdict?.fits ? "filled" : "default"}
            aria-pressed={verdict?.fits === true}
            aria-label={`${name} fits`}
            leftSection={<IconCheck size={14} aria-hidden />}
            onClick={() => change((draft) => accept(draft, tagId))}
          >
            Fits
          </Button>
          <Button
            size="compact-sm"
            variant={verdict?.fits === false ? "filled" : "default"}
            color="red.9"
            aria-pressed={verdict?.fits === false}
            aria-label={`${name} does not fit`}
            leftSection={<IconX size={14} aria-hidden />}
            onClick={() => change((draft) => reject(draft, tagId))}
          >
            Does not
          </Button>
        </Group>
      </Group>
      {verdict?.fits === false && (
        <ReasonField
          name={name}
          reason={verdict.reason}
          onReason={(reason) => change((draft) => giveReason(draft, tagId, reason))}
        />
      )}
      {isAt && (
        <Text size="xs" c="dimmed" mt={4}>
          {[
            candidate.description,
            paths.length > 0 && `found by ${paths.join(", ")}`,
            neighbours[0] && `also on “${neighbours[0].title}” (cosine ${formatScore(neighbours[0].cosine)})`,
          ]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      )}
    </li>
  );
}

function ReasonField({
  name,
  reason,
  onReason,
}: {
  name: string;
  reason: string;
  onReason: (reason: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <TextInput
      ref={input}
      mt={6}
      size="xs"
      maw={420}
      placeholder="Why not? (may stay empty)"
      aria-label={`Why ${name} does not fit`}
      maxLength={1_000}
      value={reason}
      onChange={(event) => onReason(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.blur();
      }}
    />
  );
}
