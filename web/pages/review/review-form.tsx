import { Alert, Button, Checkbox, Group, List, Stack, Text, Textarea } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import type { ReviewedContentFragment } from "../../gql/graphql.ts";
import { ActButton } from "../../parts/act-button.tsx";
import { Section } from "../../parts/page.tsx";
import { AddedTags } from "./added-tags.tsx";
import { candidatesOf } from "./candidates.ts";
import { CandidateRow } from "./candidate-row.tsx";
import { isEmpty, setComment, setComplete, undo } from "./draft.ts";
import type { QueueEdge } from "./review-page.tsx";
import { useReview } from "./use-review.ts";
import type { Conflict } from "./use-review.ts";
import { useReviewKeys } from "./use-review-keys.ts";

interface ReviewFormProps {
  readonly content: ReviewedContentFragment;
  readonly why: QueueEdge["why"];
  readonly onReviewed: () => void;
}

/** The verdicts on one content. */
export function ReviewForm({ content, why, onReviewed }: ReviewFormProps) {
  const { draft, setDraft, conflict, submit, isSending } = useReview(content, onReviewed);
  const [showsOthers, setShowsOthers] = useState(false);
  const adding = useRef<HTMLInputElement>(null);
  const commenting = useRef<HTMLTextAreaElement>(null);
  const { important, others } = useMemo(
    () => candidatesOf(content, new Set(why.map(({ tagId }) => tagId))),
    [content, why],
  );
  const shown = showsOthers ? [...important, ...others] : important;
  const [at, setAt] = useReviewKeys({
    tagIds: shown.map(({ tagId }) => tagId),
    change: setDraft,
    submit,
    add: () => adding.current?.focus(),
    comment: () => commenting.current?.focus(),
  });
  const putForward = new Set([...important, ...others].map(({ tagId }) => tagId));

  return (
    <Section
      title="Tags"
      actions={
        <Text size="xs" c="dimmed">
          j k moves, a fits, x does not
        </Text>
      }
    >
      {conflict && <ConflictAlert conflict={conflict} />}
      {shown.length === 0 && <Text size="sm">The last run put no tag forward.</Text>}
      <Stack gap={4} component="ul" p={0} m={0} style={{ listStyle: "none" }}>
        {shown.map((candidate, place) => (
          <CandidateRow
            key={candidate.tagId}
            candidate={candidate}
            verdict={draft.verdicts[candidate.tagId]}
            isAt={place === at}
            onPoint={() => setAt(place)}
            change={setDraft}
          />
        ))}
      </Stack>
      {others.length > 0 && (
        <Group>
          <Button size="compact-xs" variant="subtle" onClick={() => setShowsOthers(!showsOthers)}>
            {showsOthers ? "Hide" : "Show"} {others.length} that the LLM did not choose
          </Button>
        </Group>
      )}
      <AddedTags
        ref={adding}
        contentId={content.id}
        added={draft.added}
        putForward={putForward}
        change={setDraft}
      />
      <Textarea
        ref={commenting}
        label="Comment"
        size="xs"
        autosize
        minRows={1}
        maxLength={2_000}
        value={draft.comment}
        onChange={(event) => setDraft(setComment(draft, event.currentTarget.value))}
      />
      <Group justify="space-between">
        <Checkbox
          size="sm"
          label="It carries all its tags now"
          description="Every other tag is then wrong for it"
          checked={draft.complete}
          onChange={(event) => setDraft(setComplete(draft, event.currentTarget.checked))}
        />
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            disabled={draft.past.length === 0}
            onClick={() => setDraft(undo)}
          >
            Undo
          </Button>
          <ActButton
            role="REVIEWER"
            variant="filled"
            loading={isSending}
            disabled={isEmpty(draft)}
            onClick={submit}
          >
            Save review
          </ActButton>
        </Group>
      </Group>
    </Section>
  );
}

function ConflictAlert({ conflict: { by, changes } }: { conflict: Conflict }) {
  return (
    <Alert color="yellow" title={`${by ?? "Somebody"} was faster`} role="alert">
      <Text size="sm">Your choices are still here. Look at what changed, then save again.</Text>
      <List size="sm" mt={4}>
        {changes.map((change) => (
          <List.Item key={change}>{change}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
