import { Alert, Table, Text } from "@mantine/core";
import { useAsk } from "../../api/use-ask.ts";
import type { SettingsQuery } from "../../gql/graphql.ts";
import { CodeBlock, prettyJson } from "../../parts/code-block.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { Loaded } from "../../parts/states.tsx";
import { ChangeSettings } from "./change-settings.tsx";
import { Encoders } from "./encoders.tsx";
import { settingsQuery } from "./queries.ts";
import { SettingsVersions } from "./settings-versions.tsx";

export type ShownSettings = SettingsQuery["settings"];

/** The settings in force, and every version before them. */
export function SettingsPage() {
  const query = useAsk(settingsQuery, {});
  return (
    <Page
      title="Settings"
      about="How contents are tagged. Each change makes a version, and every version can be used again."
    >
      <Loaded query={query} height={360}>
        {({ settings, settingsVersions, encoders }) => (
          <>
            <ActiveSettings settings={settings} />
            <SettingsVersions
              versions={settingsVersions}
              encoder={encoders.find(({ inUse }) => inUse)?.name}
            />
            <Encoders encoders={encoders} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function ActiveSettings({ settings }: { settings: ShownSettings }) {
  const rows = [
    ["Tags per content", settings.mode === "MULTI" ? "any number" : "the best alone"],
    ["Candidates shown to the LLM", settings.candidates],
    ["Cut", settings.cut],
    ["Examples per prompt", settings.examples],
    ["Knowledge segments per prompt", settings.segments],
    ["Of them from the web, at most", settings.webFacts],
  ] as const;
  return (
    <Section
      title={`In force: version ${settings.version}`}
      actions={<ChangeSettings key={settings.version} settings={settings} />}
    >
      {settings.fixedByEnvironment.length > 0 && (
        <Alert color="yellow" p="xs">
          Fixed by the environment of the server: {settings.fixedByEnvironment.join(", ")}
        </Alert>
      )}
      <Text size="sm">
        {settings.isTuned
          ? "Learned from the history of this graph."
          : "Not tuned: these are the defaults."}
      </Text>
      <Table withRowBorders={false} verticalSpacing={4} maw={460}>
        <Table.Tbody>
          {rows.map(([label, value]) => (
            <Table.Tr key={label}>
              <Table.Th scope="row" fw={400}>
                {label}
              </Table.Th>
              <Table.Td ff="monospace">{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <details>
        <summary style={{ fontSize: 13, cursor: "pointer" }}>All of them as JSON</summary>
        <CodeBlock code={prettyJson(settings.json)} />
      </details>
    </Section>
  );
}
