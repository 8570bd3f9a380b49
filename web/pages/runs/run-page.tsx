import { Stack, Table, Text } from "@mantine/core";
import { Link, useParams } from "react-router";
import { useAct, useAsk, useAskPages } from "../../api/use-ask.ts";
import type { RunChangesQuery, ShownRunFragment } from "../../gql/graphql.ts";
import { ConfirmButton } from "../../parts/act-button.tsx";
import { CodeBlock, prettyJson } from "../../parts/code-block.tsx";
import { countOf, formatEnum } from "../../parts/format.ts";
import { GridTable } from "../../parts/grid-table.tsx";
import { Pages } from "../../parts/list.tsx";
import { showDone } from "../../parts/notices.ts";
import { Page, Section } from "../../parts/page.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { TagChips } from "../../parts/tag-chip.tsx";
import { Time } from "../../parts/time.tsx";
import { runChangesQuery, runQuery, undoRunMutation } from "./queries.ts";
import { RunState } from "./runs-page.tsx";

type Change = NonNullable<RunChangesQuery["run"]>["changes"]["edges"][number]["node"];

/** One run: its settings, its diff, and the way to take it back. */
export function RunPage() {
  const { runId = "" } = useParams();
  const query = useAsk(runQuery, { id: runId });
  return (
    <Loaded query={query} height={300}>
      {({ run }) =>
        run ? (
          <RunView run={run} />
        ) : (
          <Page title="Run">
            <Empty title={`There is no run ${runId}`} />
          </Page>
        )
      }
    </Loaded>
  );
}

function RunView({ run }: { run: ShownRunFragment }) {
  const { tagged, noTag, failed } = run.outcomes;
  return (
    <Page
      title={`Run ${run.id}`}
      about={
        <>
          {run.selection} · {run.model} · {run.encoder} · started <Time at={run.startedAt} />{" "}
          <RunState run={run} />
        </>
      }
      actions={!run.undoneAt && !run.isShadow && <UndoRun run={run} />}
    >
      <Section title="Outcome">
        <Text size="sm">
          {countOf(run.contents, "content")}: {tagged} tagged, {noTag} without a fitting tag,{" "}
          {failed} failed.
          {run.undoneAt && " It was taken back."}
        </Text>
      </Section>
      <RunChanges runId={run.id} />
      <Section title="Settings of the run">
        <CodeBlock code={prettyJson(run.settings)} />
      </Section>
    </Page>
  );
}

function UndoRun({ run }: { run: ShownRunFragment }) {
  const undo = useAct(undoRunMutation, (data) => data.undoRun, {
    onDone: ({ undone }) =>
      undone &&
      showDone(`${countOf(undone.removed, "tag")} taken back, ${undone.restored} came back`),
  });
  return (
    <ConfirmButton
      needs="ADMIN"
      color="red.9"
      loading={undo.isPending}
      title="Take this run back?"
      what={
        <>
          The tags that it gave to {countOf(run.contents, "content")} go; those of the run before
          come back. Tags by people stay. There is no redo: tag again instead.
        </>
      }
      yes="Take it back"
      onClick={() => undo.mutate({ runId: run.id })}
    >
      Undo run
    </ConfirmButton>
  );
}

function RunChanges({ runId }: { runId: string }) {
  const pages = useAskPages(
    runChangesQuery,
    { id: runId, first: 30 },
    { pick: (data) => data.run?.changes },
  );
  return (
    <Stack gap="xs">
      <h2 style={{ fontSize: 16, margin: 0 }}>What it changed</h2>
      <Pages pages={pages} noun="content" empty={<Empty title="It changed nothing" />}>
        {(edges) => (
          <GridTable label="Changes" head={["Content", "Added", "Dropped", "Kept"]} minWidth={720}>
            {edges.map(({ node }) => (
              <ChangeLine key={node.content.id} change={node} />
            ))}
          </GridTable>
        )}
      </Pages>
    </Stack>
  );
}

function ChangeLine({
  change: { content, added, dropped, kept, outcome, reason },
}: {
  change: Change;
}) {
  return (
    <Table.Tr>
      <Table.Td style={{ minWidth: 200 }}>
        <Link className="row-link" to={`/contents/${encodeURIComponent(content.id)}`}>
          {content.title || content.id}
        </Link>
        {outcome !== "TAGGED" && (
          <Text size="xs" c="dimmed">
            {formatEnum(outcome)}
            {reason ? `: ${reason}` : ""}
          </Text>
        )}
      </Table.Td>
      {[added, dropped, kept].map((tags, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- the three columns
        <Table.Td key={place}>{tags.length > 0 ? <TagChips tags={tags} /> : "–"}</Table.Td>
      ))}
    </Table.Tr>
  );
}
