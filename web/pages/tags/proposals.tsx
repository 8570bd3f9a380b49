import { Anchor, Badge, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import { useAct, useAskPages } from "../../api/use-ask.ts";
import type { TagProposalsQuery } from "../../gql/graphql.ts";
import { ActButton } from "../../parts/act-button.tsx";
import { Choice } from "../../parts/choice.tsx";
import { formatEnum, formatScore } from "../../parts/format.ts";
import { Pages } from "../../parts/list.tsx";
import { Empty } from "../../parts/states.tsx";
import { Time } from "../../parts/time.tsx";
import { oneOf } from "../../parts/url-state.ts";
import { useUrlState } from "../../parts/use-url-state.ts";
import { decideProposalMutation, proposalsQuery } from "./queries.ts";

type Proposal = TagProposalsQuery["tagProposals"]["edges"][number]["node"];

const STATUSES = ["OPEN", "APPROVED", "DECLINED"] as const;

/** New tags that people asked for. */
export function Proposals() {
  const [{ status }, change] = useUrlState(["status"]);
  const chosen = oneOf(STATUSES, status);
  const pages = useAskPages(
    proposalsQuery,
    { first: 20, status: chosen },
    { pick: (data) => data.tagProposals },
  );
  return (
    <Stack gap="md">
      <Choice
        label="Status"
        values={STATUSES}
        value={chosen}
        onChoose={(next) => change({ status: next })}
      />
      <Pages
        pages={pages}
        noun="proposal"
        empty={<Empty title="No proposals">Reviewers propose tags that are missing.</Empty>}
      >
        {(edges) => edges.map(({ node }) => <OneProposal key={node.id} proposal={node} />)}
      </Pages>
    </Stack>
  );
}

function OneProposal({ proposal }: { proposal: Proposal }) {
  const { name, status, description, by, at, similar, contentId, broader } = proposal;
  return (
    <article className="card" style={{ padding: 14 }}>
      <Stack gap={6}>
        <Group gap="xs">
          <Text fw={600}>{name}</Text>
          <Badge variant="default" tt="none">
            {formatEnum(status)}
          </Badge>
          <Text size="xs" c="dimmed">
            by {by}, <Time at={at} />
          </Text>
        </Group>
        {description && <Text size="sm">{description}</Text>}
        <Text size="sm" c="dimmed">
          {broader && `Under ${broader.name}. `}
          {contentId && (
            <Anchor component={Link} to={`/contents/${encodeURIComponent(contentId)}`} size="sm">
              Proposed at {contentId}
            </Anchor>
          )}
        </Text>
        {similar.length > 0 && (
          <Text size="sm">
            <Text span c="dimmed" size="sm">
              Nearest tags:{" "}
            </Text>
            {similar.map(({ node, cosine }) => `${node.name} (${formatScore(cosine)})`).join(", ")}
          </Text>
        )}
        {status === "OPEN" ? (
          <Decide id={proposal.id} name={name} />
        ) : (
          <Decided proposal={proposal} />
        )}
      </Stack>
    </article>
  );
}

function Decide({ id, name }: { id: string; name: string }) {
  const [reason, setReason] = useState("");
  const decide = useAct(decideProposalMutation, ({ decideTagProposal }) => decideTagProposal);
  const say = (approve: boolean) => decide.mutate({ id, approve, reason: reason || null });
  return (
    <Group gap="xs">
      <TextInput
        size="xs"
        aria-label={`Reason for ${name}`}
        placeholder="Reason (optional)"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ActButton
        needs="ADMIN"
        variant="filled"
        loading={decide.isPending}
        onClick={() => say(true)}
      >
        Approve
      </ActButton>
      <ActButton needs="ADMIN" loading={decide.isPending} onClick={() => say(false)}>
        Decline
      </ActButton>
    </Group>
  );
}

function Decided({ proposal: { decidedBy, reason, tag } }: { proposal: Proposal }) {
  return (
    <Text size="sm">
      {decidedBy && `Decided by ${decidedBy}`}
      {reason && `: ${reason}`}{" "}
      {tag && (
        <Anchor component={Link} to={`/tags/${encodeURIComponent(tag.id)}`} size="sm">
          {tag.name}
        </Anchor>
      )}
    </Text>
  );
}
