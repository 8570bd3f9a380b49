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
  const { tagId, name, decision, confidence, prior } = candidate;
  const row = useRef<HTMLLIElement>(null);
  const wasAt = useRef(isAt);
  useEffect(() => {
    if (isAt && !wasAt.current) row.current?.scrollIntoView({ block: "nearest" });
    wasAt.current = isAt;
  }, [isAt]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- it hears what its buttons are told
    <li
      ref={row}
      className={isAt ? "chosen" : ""}
      aria-current={isAt ? "true" : undefined}
      style={{ padding: "8px 10px", borderRadius: 6 }}
      // Evidence moves to the row that is pointed at. A mouse that is pressed must find its button in place until it is let go.
      onFocus={({ target }) => target.matches(":focus-visible") && onPoint()}
      onClick={onPoint}
    >
      <Group justify="space-between" gap="xs">
        <Group gap="sm">
          <TagChip {...candidate} confidence={null} />
          {decision && <Decision decision={decision} />}
          <Share value={confidence} />
          {typeof prior === "number" && (
            <Text size="xs" c="dimmed" visibleFrom="sm">{`prior ${formatScore(prior)}`}</Text>
          )}
        </Group>
        <VerdictButtons candidate={candidate} verdict={verdict} change={change} />
      </Group>
      {verdict?.fits === false && (
        <ReasonField
          name={name}
          reason={verdict.reason}
          onReason={(reason) => change((draft) => giveReason(draft, tagId, reason))}
        />
      )}
      {isAt && <Evidence candidate={candidate} />}
    </li>
  );
}

function VerdictButtons({
  candidate: { tagId, name },
  verdict,
  change,
}: Pick<CandidateRowProps, "candidate" | "verdict" | "change">) {
  const isRight = verdict?.fits === true;
  const isWrong = verdict?.fits === false;
  return (
    <Group gap={6}>
      <Button
        size="compact-sm"
        variant={isRight ? "filled" : "default"}
        aria-pressed={isRight}
        aria-label={`${name} fits`}
        leftSection={<IconCheck size={14} aria-hidden />}
        onClick={() => change((draft) => accept(draft, tagId))}
      >
        Fits
      </Button>
      <Button
        size="compact-sm"
        variant={isWrong ? "filled" : "default"}
        color="red.9"
        aria-pressed={isWrong}
        aria-label={`${name} does not fit`}
        leftSection={<IconX size={14} aria-hidden />}
        onClick={() => change((draft) => reject(draft, tagId))}
      >
        Does not
      </Button>
    </Group>
  );
}

function Evidence({ candidate: { description, paths, neighbours } }: { candidate: Candidate }) {
  const [closest] = neighbours;
  const parts = [
    description,
    paths.length > 0 && `found by ${paths.join(", ")}`,
    closest && `also on “${closest.title}” (cosine ${formatScore(closest.cosine)})`,
  ];
  return (
    <Text size="xs" c="dimmed" mt={4}>
      {parts.filter(Boolean).join(" · ")}
    </Text>
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
