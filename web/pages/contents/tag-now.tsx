import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useAct } from "../../api/use-ask.ts";
import { ActButton } from "../../parts/act-button.tsx";
import { formatEnum } from "../../parts/format.ts";
import { showDone } from "../../parts/notices.ts";
import { Section } from "../../parts/page.tsx";
import { LiveTagging } from "../try/live-tagging.tsx";
import { tagContentsMutation } from "./queries.ts";

/** Looks at a content live; writing its tags is a step of its own. */
export function TagNow({ contentId }: { contentId: string }) {
  const [lookedAt, setLookedAt] = useState<number>();
  const write = useAct(tagContentsMutation, ({ tagContents }) => tagContents, {
    onDone: ({ results }) => {
      const [result] = results;
      showDone(
        result
          ? `${formatEnum(result.outcome)}${result.reason ? `: ${result.reason}` : ""}`
          : "Done",
      );
    },
  });
  return (
    <Section title="Tag now">
      <Stack>
        <Text size="sm" c="dimmed">
          Looking shows what would come out and writes nothing. Tagging writes the result as a run,
          which can be undone.
        </Text>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => setLookedAt(Date.now())}>
            Look
          </Button>
          <ActButton
            needs="REVIEWER"
            variant="filled"
            loading={write.isPending}
            onClick={() => write.mutate({ contentIds: [contentId] })}
          >
            Tag and write
          </ActButton>
        </Group>
        {lookedAt !== undefined && <LiveTagging key={lookedAt} asked={{ contentId }} />}
      </Stack>
    </Section>
  );
}
