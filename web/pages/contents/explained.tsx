import { Alert, Anchor, Stack, Text } from "@mantine/core";
import { Link } from "react-router";
import { problemOf } from "../../api/errors.ts";
import { useAsk } from "../../api/use-ask.ts";
import type { ExplainQuery } from "../../gql/graphql.ts";
import { CodeBlock } from "../../parts/code-block.tsx";
import { Section } from "../../parts/page.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { TagChips } from "../../parts/tag-chip.tsx";
import { CandidateTable } from "./candidate-table.tsx";
import type { ShownContent } from "./content-page.tsx";
import { EvidenceGraph } from "./evidence-graph.tsx";
import { explainQuery } from "./queries.ts";

export type Explanation = ExplainQuery["explain"];

/** Why a content has its tags: the graph, each candidate, and what the prompts showed. */
export function Explained({ content }: { content: ShownContent }) {
  const query = useAsk(explainQuery, { contentId: content.id, runId: null });
  if (query.error && problemOf(query.error).code === "NOT_FOUND") {
    return (
      <Empty title="No evidence yet">No run has tagged this content. “Tag now” looks at it.</Empty>
    );
  }
  return (
    <Loaded query={query} height={360}>
      {({ explain }) => (
        <Stack gap="md">
          {explain.run.outcome === "FAILED" && (
            <Alert color="yellow" title="The last run failed here">
              {explain.run.reason}
            </Alert>
          )}
          <Section title="Evidence as a graph">
            <EvidenceGraph content={content} tags={explain.tags} />
          </Section>
          <Section title={`Candidates (${explain.tags.length})`}>
            <CandidateTable tags={explain.tags} />
          </Section>
          <PromptParts explanation={explain} />
          <Section title="The same in Neo4j Browser">
            <CodeBlock code={explain.cypher} label="Copy Cypher" />
          </Section>
        </Stack>
      )}
    </Loaded>
  );
}

function PromptParts({ explanation }: { explanation: Explanation }) {
  const { segments, examples } = explanation;
  return (
    <>
      <Section title="Knowledge in the prompts">
        {segments.length === 0 && <Text size="sm">None.</Text>}
        {segments.map(({ knowledgeId, kind, text, source }) => (
          <Text size="sm" key={knowledgeId ?? text}>
            <b>{kind.toLowerCase()}</b>: {text}{" "}
            {knowledgeId && (
              <Anchor
                component={Link}
                to={`/knowledge?text=${encodeURIComponent(text.slice(0, 60))}`}
                size="sm"
              >
                {knowledgeId}
              </Anchor>
            )}
            {source && <Text span c="dimmed">{` (${source})`}</Text>}
          </Text>
        ))}
      </Section>
      <Section title="Examples in the prompts">
        {examples.length === 0 && <Text size="sm">None.</Text>}
        {examples.map(({ contentId, title, correct, incorrect }) => (
          <Stack gap={4} key={contentId}>
            <Anchor component={Link} to={`/contents/${encodeURIComponent(contentId)}`} size="sm">
              {title}
            </Anchor>
            <TagChips tags={correct} />
            {incorrect.length > 0 && (
              <Text size="xs" c="dimmed">
                Wrong for it: {incorrect.map(({ name }) => name).join(", ")}
              </Text>
            )}
          </Stack>
        ))}
      </Section>
    </>
  );
}
