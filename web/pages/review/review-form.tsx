import { Alert, Button, Checkbox, Group, List, Stack, Text, Textarea } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import type { Ref } from "react";
import type { ReviewedContentFragment } from "../../gql/graphql.ts";
import { ActButton } from "../../parts/act-button.tsx";
import { Section } from "../../parts/page.tsx";
import { AddedTags } from "./added-tags.tsx";
import { candidatesOf, noLongerThere } from "./candidates.ts";
import type { Candidate } from "./candidates.ts";
import { CandidateRow } from "./candidate-row.tsx";
import { isEmpty, setComment, setComplete, undo } from "./draft.ts";
import type { Draft } from "./draft.ts";
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
  const candidates = useMemo(
    () => candidatesOf(content, new Set(why.map(({ tagId }) => tagId))),
    [content, why],
  );
  const { important, others } = candidates;
  const gone = noLongerThere(conflict?.before, candidates, draft.verdicts);
  const shown = [...important, ...gone, ...(showsOthers ? others : [])];
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
      <CandidateList
        candidates={shown}
        verdicts={draft.verdicts}
        at={at}
        onPoint={setAt}
        change={setDraft}
      />
      <OthersSwitch
        count={others.length}
        isOn={showsOthers}
        onSwitch={() => setShowsOthers(!showsOthers)}
      />
      <AddedTags
        ref={adding}
        contentId={content.id}
        added={draft.added}
        putForward={putForward}
        change={setDraft}
      />
      <FormEnd
        ref={commenting}
        draft={draft}
        change={setDraft}
        submit={submit}
        isSending={isSending}
      />
    </Section>
  );
}

type Change = (change: (draft: Draft) => Draft) => void;

interface CandidateListProps {
  readonly candidates: readonly Candidate[];
  readonly verdicts: Draft["verdicts"];
  /** The place of the one that the keys are about. */
  readonly at: number;
  readonly onPoint: (place: number) => void;
  readonly change: Change;
}

function CandidateList({ candidates, verdicts, at, onPoint, change }: CandidateListProps) {
  return (
    <Stack gap={4} component="ul" p={0} m={0} style={{ listStyle: "none" }}>
      {candidates.map((candidate, place) => (
        <CandidateRow
          key={candidate.tagId}
          candidate={candidate}
          verdict={verdicts[candidate.tagId]}
          isAt={place === at}
          onPoint={() => onPoint(place)}
          change={change}
        />
      ))}
    </Stack>
  );
}

interface OthersSwitchProps {
  readonly count: number;
  readonly isOn: boolean;
  readonly onSwitch: () => void;
}

function OthersSwitch({ count, isOn, onSwitch }: OthersSwitchProps) {
  if (count === 0) return null;
  return (
    <Group>
      <Button size="compact-xs" variant="subtle" aria-expanded={isOn} onClick={onSwitch}>
        {isOn ? "Hide" : "Show"} {count} that the LLM did not choose
      </Button>
    </Group>
  );
}

interface FormEndProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly draft: Draft;
  readonly change: Change;
  readonly submit: () => void;
  readonly isSending: boolean;
}

function FormEnd({ ref, draft, change, submit, isSending }: FormEndProps) {
  return (
    <>
      <Textarea
        ref={ref}
        label="Comment"
        size="xs"
        autosize
        minRows={1}
        maxLength={2_000}
        value={draft.comment}
        onChange={({ currentTarget: { value } }) => change((last) => setComment(last, value))}
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
      />
      <Group justify="space-between">
        <Checkbox
          size="sm"
          label="It carries all its tags now"
          description="Every other tag is then wrong for it"
          checked={draft.complete}
          onChange={({ currentTarget: { checked } }) =>
            change((last) => setComplete(last, checked))
          }
        />
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            disabled={draft.past.length === 0}
            onClick={() => change(undo)}
          >
            Undo
          </Button>
          <ActButton
            needs="REVIEWER"
            variant="filled"
            loading={isSending}
            disabled={isEmpty(draft)}
            onClick={submit}
          >
            Save review
          </ActButton>
        </Group>
      </Group>
    </>
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
