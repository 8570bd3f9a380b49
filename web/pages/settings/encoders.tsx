import { Badge, Group, Table } from "@mantine/core";
import { useAct } from "../../api/use-ask.ts";
import type { SettingsQuery } from "../../gql/graphql.ts";
import { ConfirmButton } from "../../parts/act-button.tsx";
import { GridTable } from "../../parts/grid-table.tsx";
import { showDone } from "../../parts/notices.ts";
import { Section } from "../../parts/page.tsx";
import { Time } from "../../parts/time.tsx";
import { chooseEncoderMutation, dropEncoderMutation } from "./queries.ts";

type Encoder = SettingsQuery["encoders"][number];

/** Whose vectors are stored: the encoder in force, and perhaps one beside it. */
export function Encoders({ encoders }: { encoders: readonly Encoder[] }) {
  return (
    <Section title="Encoders">
      <GridTable
        label="Encoders"
        head={["Encoder", "Dimensions", "Vectors missing", "Since", ""]}
        minWidth={560}
      >
        {encoders.map((encoder) => (
          <Table.Tr key={encoder.name}>
            <Table.Td>
              <Group gap="xs">
                {encoder.name}
                {encoder.inForce && (
                  <Badge variant="light" tt="none">
                    in force
                  </Badge>
                )}
              </Group>
            </Table.Td>
            <Table.Td ff="monospace">{encoder.dimension}</Table.Td>
            <Table.Td ff="monospace">{encoder.missing}</Table.Td>
            <Table.Td fz="sm">
              <Time at={encoder.since} />
            </Table.Td>
            <Table.Td>{!encoder.inForce && <EncoderActions encoder={encoder} />}</Table.Td>
          </Table.Tr>
        ))}
      </GridTable>
    </Section>
  );
}

function EncoderActions({ encoder: { name, inUse } }: { encoder: Encoder }) {
  const use = useAct(chooseEncoderMutation, (data) => data.useEncoder, {
    onDone: () => showDone(`${name} is in force`),
  });
  const drop = useAct(dropEncoderMutation, (data) => data.dropEncoder, {
    onDone: () => showDone("Its vectors are gone"),
  });
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <ConfirmButton
        needs="ADMIN"
        size="compact-xs"
        loading={use.isPending}
        aria-label={`Use ${name}`}
        title={`Put ${name} in force?`}
        what={
          inUse
            ? "This server goes back to work with it."
            : "This server then imports nothing and takes no job until it is started with this encoder."
        }
        yes="Put it in force"
        onClick={() => use.mutate({ name })}
      >
        Use
      </ConfirmButton>
      {!inUse && (
        <ConfirmButton
          needs="ADMIN"
          color="red.9"
          size="compact-xs"
          loading={drop.isPending}
          aria-label={`Drop ${name}`}
          title={`Drop ${name}?`}
          what="Its vectors and indexes are removed. To use it again, everything is encoded anew."
          yes="Drop it"
          onClick={() => drop.mutate({ name })}
        >
          Drop
        </ConfirmButton>
      )}
    </Group>
  );
}
