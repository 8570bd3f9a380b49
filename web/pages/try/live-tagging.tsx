import { Alert, Badge, Stack, Stepper, Table, Text } from "@mantine/core";
import { useMemo } from "react";
import { useListen } from "../../api/use-listen.ts";
import type { LiveCandidateFragment, SuggestInput } from "../../gql/graphql.ts";
import { formatNumber, formatScore } from "../../parts/format.ts";
import { GridTable } from "../../parts/grid-table.tsx";
import { Decision, Share } from "../../parts/scores.tsx";
import { ProblemAlert } from "../../parts/states.tsx";
import { TagChip } from "../../parts/tag-chip.tsx";
import { readSteps } from "./live.ts";
import type { LiveState } from "./live.ts";
import { taggingSubscription } from "./tagging-query.ts";

/** What to tag: a text or a stored content. */
export interface TaggingAsked {
  readonly input?: SuggestInput;
  readonly contentId?: string;
}

/** Tagging as it happens: candidates first, then the LLM's choice, then the confidences. Nothing is written. */
export function LiveTagging({ asked }: { asked: TaggingAsked }) {
  const { events, isOver, problem } = useListen(taggingSubscription, asked);
  const state = useMemo(() => readSteps(events.map(({ tagging }) => tagging)), [events]);
  return (
    <Stack gap="md">
      <Steps state={state} isOver={isOver} />
      <Text className="visually-hidden" component="output">
        {announcement(state)}
      </Text>
      {problem && <ProblemAlert problem={problem} />}
      {state.isUnverified && (
        <Alert color="yellow" title="Unverified">
          The LLM did not answer: these are recall’s candidates, in recall’s order.
        </Alert>
      )}
      {state.candidates.length > 0 && (
        <GridTable label="Candidates" head={["Tag", "State", "Confidence", "Recall", "Paths"]}>
          {state.candidates.map((candidate) => (
            <CandidateLine key={candidate.tagId} candidate={candidate} state={state} />
          ))}
        </GridTable>
      )}
      {isOver && !problem && state.candidates.length === 0 && (
        <Text>Recall found no candidate.</Text>
      )}
    </Stack>
  );
}

function Steps({ state, isOver }: { state: LiveState; isOver: boolean }) {
  const { stepsDone, times } = state;
  const label = (time: number | undefined, waiting: string) =>
    time === undefined ? waiting : `${formatNumber(Math.round(time))} ms`;
  return (
    <Stepper active={stepsDone} size="sm" allowNextStepsSelect={false} wrap>
      <Stepper.Step
        label="Candidates"
        description={label(times.recall, "from the graph")}
        loading={stepsDone === 0 && !isOver}
      />
      <Stepper.Step
        label="Tags"
        description={label(times.generation, "chosen by the LLM")}
        loading={stepsDone === 1 && !isOver}
      />
      <Stepper.Step
        label="Confidences"
        description={label(times.confidence, "judged one by one")}
        loading={stepsDone === 2 && !isOver}
      />
    </Stepper>
  );
}

function CandidateLine({
  candidate,
  state,
}: {
  candidate: LiveCandidateFragment;
  state: LiveState;
}) {
  const isChosen = state.chosen.has(candidate.tagId);
  return (
    <Table.Tr className={isChosen || candidate.decision === "KEPT" ? "chosen" : ""}>
      <Table.Td>
        <TagChip tagId={candidate.tagId} name={candidate.name} />
      </Table.Td>
      <Table.Td>
        {state.stepsDone === 3 ? (
          <Decision decision={candidate.decision} />
        ) : (
          <Badge variant="default" tt="none" fw={500} radius="sm">
            {isChosen ? "Chosen" : "Candidate"}
          </Badge>
        )}
      </Table.Td>
      <Table.Td>
        <Share value={state.stepsDone === 3 ? candidate.confidence : null} />
      </Table.Td>
      <Table.Td>
        {candidate.rank}.{" "}
        <Text span size="xs" c="dimmed">{`(${formatScore(candidate.recallScore)})`}</Text>
      </Table.Td>
      <Table.Td>
        <Text size="xs">{candidate.paths.map(({ path }) => path).join(", ")}</Text>
      </Table.Td>
    </Table.Tr>
  );
}

function announcement({ stepsDone, candidates, chosen }: LiveState): string {
  if (stepsDone === 0) return "Looking for candidates";
  if (stepsDone === 1) return `${candidates.length} candidates found`;
  if (stepsDone === 2) return `${chosen.size} tags chosen`;
  return `${candidates.filter(({ decision }) => decision === "KEPT").length} tags kept`;
}
