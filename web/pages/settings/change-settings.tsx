import { Button, Group, Modal, NumberInput, Select, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useAct } from "../../api/use-ask.ts";
import { ActButton } from "../../parts/act-button.tsx";
import { showDone } from "../../parts/notices.ts";
import { changeSettingsMutation } from "./queries.ts";
import type { ShownSettings } from "./settings-page.tsx";

const NUMBERS = [
  { name: "candidates", label: "Candidates shown to the LLM", min: 1, max: 50, step: 1 },
  { name: "cut", label: "Cut", min: 0, max: 1, step: 0.05 },
  { name: "examples", label: "Examples per prompt", min: 0, max: 10, step: 1 },
  { name: "segments", label: "Knowledge segments per prompt", min: 0, max: 10, step: 1 },
  { name: "webFacts", label: "Of them from the web, at most", min: 0, max: 10, step: 1 },
] as const;

/** Changes what a person sets by hand; what was learned stays. */
export function ChangeSettings({ settings }: { settings: ShownSettings }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const { mode, candidates, cut, examples, segments, webFacts } = settings;
  const [form, setForm] = useState({ mode, candidates, cut, examples, segments, webFacts });
  const change = useAct(changeSettingsMutation, (data) => data.changeSettings, {
    onDone: (payload) => {
      showDone(`Version ${payload.settings?.version ?? ""} is in force`);
      close();
    },
  });
  const isFixed = (name: string) => settings.fixedByEnvironment.includes(name);
  return (
    <>
      <ActButton needs="ADMIN" onClick={open}>
        Change
      </ActButton>
      <Modal opened={isOpen} onClose={close} title="Change settings" centered>
        <Stack gap="sm">
          <Select
            label="Tags per content"
            allowDeselect={false}
            disabled={isFixed("mode")}
            data={[
              { value: "MULTI", label: "Any number" },
              { value: "SINGLE", label: "The best alone" },
            ]}
            value={form.mode}
            onChange={(value) =>
              setForm({ ...form, mode: value === "SINGLE" ? "SINGLE" : "MULTI" })
            }
          />
          {NUMBERS.map(({ name, ...field }) => (
            <NumberInput
              key={name}
              {...field}
              disabled={isFixed(name)}
              value={form[name]}
              onChange={(value) => setForm({ ...form, [name]: Number(value) })}
            />
          ))}
          <Group justify="flex-end">
            <Button loading={change.isPending} onClick={() => change.mutate({ settings: form })}>
              Save as a new version
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
