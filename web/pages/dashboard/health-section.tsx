import { Group, Stack, Text } from "@mantine/core";
import { useAsk } from "../../api/use-ask.ts";
import { Section } from "../../parts/page.tsx";
import { Dot } from "../../parts/scores.tsx";
import { Loaded } from "../../parts/states.tsx";
import { healthQuery } from "./queries.ts";

const SENTENCES = {
  OK: "Everything answers.",
  DEGRADED: "The LLM does not answer: suggestions come unverified.",
  DOWN: "The graph does not answer.",
} as const;

/** Whether the graph, the LLM and the encoder answer. */
export function HealthSection() {
  const query = useAsk(healthQuery, {}, { every: 30_000 });
  return (
    <Section title="Health">
      <Loaded query={query} height={120}>
        {({ health }) => (
          <Stack gap="xs">
            <Text size="sm">{SENTENCES[health.status]}</Text>
            {health.parts.map(({ part, ok, detail }) => (
              <Group key={part} gap="xs" wrap="nowrap" align="flex-start">
                <span style={{ paddingTop: 2 }}>
                  <Dot color={ok ? "accent" : "red"} />
                </span>
                <Text size="sm" style={{ overflowWrap: "anywhere" }}>
                  <b>{part}</b> {ok ? "answers" : "does not answer"}
                  <Text span size="xs" c="dimmed" display="block">
                    {detail}
                  </Text>
                </Text>
              </Group>
            ))}
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}
