import { Button, Grid, Kbd, Select } from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { useAskPages } from "../../api/use-ask.ts";
import type { ReviewQueueQuery } from "../../gql/graphql.ts";
import { Page } from "../../parts/page.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { oneOf } from "../../parts/url-state.ts";
import { useUrlState } from "../../parts/use-url-state.ts";
import { QueueList } from "./queue-list.tsx";
import { queueQuery } from "./queries.ts";
import { ReviewHelp } from "./review-help.tsx";
import { ReviewedContent } from "./reviewed-content.tsx";

const ORDERS = ["UNCERTAIN", "DISAGREEMENT", "NEWEST"] as const;
const ORDER_NAMES = {
  UNCERTAIN: "Uncertain first",
  DISAGREEMENT: "Disagreement first",
  NEWEST: "Newest first",
} as const;

export type QueueEdge = ReviewQueueQuery["reviewQueue"]["edges"][number];

/** The queue of contents that wait for a person, and the one that is being judged. */
export function ReviewPage() {
  const [state, change] = useUrlState(["order", "content"]);
  const [isHelpOpen, help] = useDisclosure(false);
  const order = oneOf(ORDERS, state.order) ?? "UNCERTAIN";
  const queue = useAskPages(queueQuery, { first: 25, order }, { pick: (data) => data.reviewQueue });
  const { edges } = queue;
  const contentId = state.content ?? edges[0]?.node.id;
  const place = edges.findIndex(({ node }) => node.id === contentId);
  const go = (step: 1 | -1) => {
    const next = edges[place + step];
    if (next) change({ content: next.node.id });
    else if (queue.hasNextPage && step === 1) void queue.fetchNextPage();
  };
  useQueueKeys(go, help.toggle);
  return (
    <Page
      title="Review"
      about="Judge the tags of contents; every verdict counts at once."
      actions={
        <QueueTools
          order={order}
          onOrder={(value) => change({ order: value, content: undefined })}
          onHelp={help.open}
        />
      }
    >
      <ReviewHelp isOpen={isHelpOpen} onClose={help.close} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 4, lg: 3 }} order={{ base: 2, md: 1 }}>
          <Loaded query={queue} height={400}>
            {() => (
              <QueueList
                queue={queue}
                chosen={contentId}
                onChoose={(id) => change({ content: id })}
              />
            )}
          </Loaded>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8, lg: 9 }} order={{ base: 1, md: 2 }}>
          {contentId ? (
            <ReviewedContent
              contentId={contentId}
              why={edges[place]?.why ?? []}
              position={place < 0 ? undefined : { place: place + 1, of: edges.length }}
              onGo={go}
              onReviewed={() => change({ content: edges[place + 1]?.node.id })}
            />
          ) : (
            !queue.isPending &&
            !queue.error && (
              <Empty title="The queue is empty">Every tagged content was judged. Well done.</Empty>
            )
          )}
        </Grid.Col>
      </Grid>
    </Page>
  );
}

function useQueueKeys(go: (step: 1 | -1) => void, toggleHelp: () => void) {
  useHotkeys([
    ["n", () => go(1)],
    ["p", () => go(-1)],
    ["?", toggleHelp],
    ["shift+?", toggleHelp],
  ]);
}

interface QueueToolsProps {
  readonly order: (typeof ORDERS)[number];
  readonly onOrder: (order: string | undefined) => void;
  readonly onHelp: () => void;
}

function QueueTools({ order, onOrder, onHelp }: QueueToolsProps) {
  return (
    <>
      <Select
        size="xs"
        w={170}
        aria-label="Order of the queue"
        allowDeselect={false}
        value={order}
        data={ORDERS.map((value) => ({ value, label: ORDER_NAMES[value] }))}
        onChange={(value) => onOrder(value ?? undefined)}
      />
      <Button size="xs" variant="default" onClick={onHelp} rightSection={<Kbd size="xs">?</Kbd>}>
        Keys
      </Button>
    </>
  );
}
