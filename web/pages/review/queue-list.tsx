import { Button, Checkbox, Group, Stack, Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useAct } from "../../api/use-ask.ts";
import { ConfirmButton } from "../../parts/act-button.tsx";
import { countOf } from "../../parts/format.ts";
import { showDone, showProblem } from "../../parts/notices.ts";
import { Section } from "../../parts/page.tsx";
import { reviewManyMutation } from "./queries.ts";
import { reasonText } from "./reason-text.ts";
import type { QueueEdge } from "./review-page.tsx";

interface Queue {
  readonly edges: readonly QueueEdge[];
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage(): unknown;
}

interface QueueListProps {
  readonly queue: Queue;
  readonly chosen: string | undefined;
  readonly onChoose: (contentId: string) => void;
}

/** What waits; several may be ticked and have the model's tags accepted at once. */
export function QueueList({ queue, chosen, onChoose }: QueueListProps) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const tick = (id: string) =>
    setTicked(
      (last) => new Set(last.has(id) ? [...last].filter((each) => each !== id) : [...last, id]),
    );
  return (
    <Section title={`Queue (${queue.edges.length}${queue.hasNextPage ? "+" : ""})`}>
      <BulkAccept
        edges={queue.edges.filter(({ node }) => ticked.has(node.id))}
        onDone={() => setTicked(new Set())}
      />
      <Stack gap={2} component="ul" p={0} m={0} style={{ listStyle: "none" }}>
        {queue.edges.map((edge) => (
          <QueueItem
            key={edge.node.id}
            edge={edge}
            isChosen={edge.node.id === chosen}
            isTicked={ticked.has(edge.node.id)}
            onChoose={() => onChoose(edge.node.id)}
            onTick={() => tick(edge.node.id)}
          />
        ))}
      </Stack>
      {queue.hasNextPage && (
        <Button
          size="xs"
          variant="default"
          loading={queue.isFetchingNextPage}
          onClick={() => void queue.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </Section>
  );
}

interface QueueItemProps {
  readonly edge: QueueEdge;
  readonly isChosen: boolean;
  readonly isTicked: boolean;
  readonly onChoose: () => void;
  readonly onTick: () => void;
}

function QueueItem({ edge, isChosen, isTicked, onChoose, onTick }: QueueItemProps) {
  const { node, why } = edge;
  return (
    <Group
      component="li"
      gap="xs"
      wrap="nowrap"
      align="flex-start"
      p={8}
      className={isChosen ? "chosen" : ""}
      style={{ borderRadius: 6 }}
    >
      <Checkbox
        size="xs"
        mt={2}
        checked={isTicked}
        onChange={onTick}
        aria-label={`Tick ${node.title}`}
      />
      <UnstyledButton
        onClick={onChoose}
        aria-current={isChosen ? "true" : undefined}
        style={{ minWidth: 0 }}
      >
        <Text size="sm" fw={isChosen ? 600 : 500} lineClamp={2}>
          {node.title || node.id}
        </Text>
        {why[0] && (
          <Text size="xs" c="dimmed" lineClamp={2}>
            {reasonText(why[0])}
          </Text>
        )}
      </UnstyledButton>
    </Group>
  );
}

function BulkAccept({ edges, onDone }: { edges: readonly QueueEdge[]; onDone: () => void }) {
  const acceptAll = useAct(reviewManyMutation, ({ reviewMany }) => reviewMany, {
    onDone: ({ results }) => {
      showDone(`${countOf(results.length, "review")} saved`);
      onDone();
    },
    onRefusal: ({ results }) => {
      const refused = results.filter(({ ok }) => !ok);
      if (refused.length === 0) return false;
      const why = refused.map(
        ({ contentId, error }) => `${contentId}: ${error?.message ?? "refused"}`,
      );
      showProblem({ code: refused[0]?.error?.code ?? "REFUSED", message: why.join("; ") });
      onDone();
      return true;
    },
  });
  const inputs = edges.map(({ node }) => ({
    contentId: node.id,
    basedOn: node.reviewVersion,
    accept: node.tags.filter(({ origin }) => origin === "MODEL").map(({ tagId }) => tagId),
  }));
  const tagCount = inputs.reduce((sum, { accept }) => sum + accept.length, 0);
  return (
    <Group gap="xs" justify="space-between">
      <Text size="xs" c="dimmed" component="output">
        {edges.length === 0 ? "Tick several to accept at once" : `${edges.length} ticked`}
      </Text>
      {edges.length > 0 && (
        <ConfirmButton
          needs="REVIEWER"
          disabled={tagCount === 0}
          loading={acceptAll.isPending}
          title="Accept the model’s tags"
          what={`${countOf(tagCount, "tag")} of ${countOf(edges.length, "content")} will count as given by you.`}
          yes="Accept them"
          onClick={() =>
            acceptAll.mutate({ inputs: inputs.filter(({ accept }) => accept.length > 0) })
          }
        >
          Accept all
        </ConfirmButton>
      )}
    </Group>
  );
}
