import { Badge, Group, Select, Table, Text } from "@mantine/core";
import { useAct } from "../../api/use-ask.ts";
import type { SettingsQuery } from "../../gql/graphql.ts";
import { ConfirmButton } from "../../parts/act-button.tsx";
import { GridTable } from "../../parts/grid-table.tsx";
import { showDone } from "../../parts/notices.ts";
import { Section } from "../../parts/page.tsx";
import { Time } from "../../parts/time.tsx";
import { useUrlState } from "../../parts/use-url-state.ts";
import { compareSettings } from "./compare.ts";
import { chooseSettingsMutation } from "./queries.ts";

type Version = SettingsQuery["settingsVersions"][number];

interface VersionsProps {
  readonly versions: readonly Version[];
  /** The encoder in use: a version for another is shown, but cannot be used. */
  readonly encoder: string | undefined;
}

export function SettingsVersions({ versions, encoder: inUse }: VersionsProps) {
  const use = useAct(chooseSettingsMutation, (data) => data.useSettings, {
    onDone: () => showDone("In force now"),
  });
  if (versions.length === 0) {
    return (
      <Section title="Versions">
        <Text size="sm">None yet: the defaults are in force.</Text>
      </Section>
    );
  }
  return (
    <>
      <GridTable label="Versions" head={["Version", "Made", "From", "Encoder", ""]} minWidth={520}>
        {versions.map(({ version, active, createdAt, report, encoder }) => (
          <Table.Tr key={version}>
            <Table.Td>
              <Group gap="xs">
                {version}
                {active && (
                  <Badge variant="light" tt="none">
                    in force
                  </Badge>
                )}
              </Group>
            </Table.Td>
            <Table.Td fz="sm">
              <Time at={createdAt} />
            </Table.Td>
            <Table.Td fz="sm">{report ? "tuning" : "a person"}</Table.Td>
            <Table.Td fz="sm">{encoder}</Table.Td>
            <Table.Td ta="right">
              {!active && encoder === inUse && (
                <ConfirmButton
                  needs="ADMIN"
                  size="compact-xs"
                  aria-label={`Use version ${version}`}
                  title={`Use version ${version}?`}
                  what="The next contents are tagged with it. Tags that were given stay."
                  yes="Use it"
                  onClick={() => use.mutate({ version })}
                >
                  Use
                </ConfirmButton>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </GridTable>
      {versions.length > 1 && <Comparison versions={versions} />}
    </>
  );
}

function Comparison({ versions }: { versions: readonly Version[] }) {
  const [state, change] = useUrlState(["before", "after"]);
  const find = (text: string | undefined) =>
    versions.find(({ version }) => String(version) === text);
  const before = find(state.before) ?? versions[1];
  const after = find(state.after) ?? versions[0];
  if (!before || !after) return null;
  const data = versions.map(({ version }) => ({
    value: String(version),
    label: `Version ${version}`,
  }));
  const differences = compareSettings(before.json, after.json);
  return (
    <Section title="Compare">
      <Group gap="sm">
        <Select
          size="xs"
          label="Before"
          allowDeselect={false}
          data={data}
          value={String(before.version)}
          onChange={(value) => change({ before: value ?? undefined })}
        />
        <Select
          size="xs"
          label="After"
          allowDeselect={false}
          data={data}
          value={String(after.version)}
          onChange={(value) => change({ after: value ?? undefined })}
        />
      </Group>
      {differences.length === 0 ? (
        <Text size="sm">They are the same.</Text>
      ) : (
        <GridTable
          label="Differences"
          head={["Setting", `Version ${before.version}`, `Version ${after.version}`]}
          minWidth={420}
        >
          {differences.map((difference) => (
            <Table.Tr key={difference.path} ff="monospace">
              <Table.Td>{difference.path}</Table.Td>
              <Table.Td>{difference.before}</Table.Td>
              <Table.Td>{difference.after}</Table.Td>
            </Table.Tr>
          ))}
        </GridTable>
      )}
    </Section>
  );
}
