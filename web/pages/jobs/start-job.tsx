import { Button, FileInput, Group, Modal, Radio, Select, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useAct } from "../../api/use-ask.ts";
import { useCan } from "../../app/session.tsx";
import { ActButton } from "../../parts/act-button.tsx";
import { formatEnum } from "../../parts/format.ts";
import { showProblem } from "../../parts/notices.ts";
import { TagPicker } from "../../parts/tag-picker.tsx";
import { formatOf, jobInputOf } from "./job-input.ts";
import type { JobForm, Purpose } from "./job-input.ts";
import { startJobMutation } from "./queries.ts";

const PURPOSES: readonly {
  value: Purpose;
  label: string;
  description: string;
  isForAdmins: boolean;
}[] = [
  {
    value: "untagged",
    label: "Tag what has no tags",
    description: "Contents that no run has looked at",
    isForAdmins: false,
  },
  {
    value: "retag",
    label: "Tag again",
    description: "All contents, or those with one tag; tags by people stay",
    isForAdmins: false,
  },
  {
    value: "import",
    label: "Import a file",
    description: "Tags, contents or knowledge; JSONL, CSV or SKOS, at most 5 MB",
    isForAdmins: true,
  },
  {
    value: "tune",
    label: "Tune",
    description: "Learns recall and settings from the labelled history",
    isForAdmins: true,
  },
  {
    value: "calibrate",
    label: "Calibrate",
    description: "Makes the confidence mean what it says",
    isForAdmins: true,
  },
];
const IMPORT_KINDS = ["TAGS", "CONTENTS", "KNOWLEDGE"] as const;
const MOST_BYTES = 5 * 1024 * 1024;

/** Starts a job of any kind that the viewer may start. */
export function StartJob() {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <ActButton needs="REVIEWER" variant="filled" onClick={open}>
        Start a job
      </ActButton>
      <Modal opened={isOpen} onClose={close} title="Start a job" size="lg" centered>
        <StartJobForm />
      </Modal>
    </>
  );
}

function StartJobForm() {
  const navigate = useNavigate();
  const isAdmin = useCan("ADMIN");
  const [purpose, setPurpose] = useState<Purpose>("untagged");
  const [form, setForm] = useState<JobForm>({
    tag: undefined,
    importKind: "CONTENTS",
    file: undefined,
  });
  const start = useAct(startJobMutation, (data) => data.startJob, {
    onDone: ({ job }) => job && void navigate(`/jobs/${job.id}`),
  });
  const input = jobInputOf(purpose, form);
  return (
    <Stack>
      <Radio.Group
        label="What for"
        value={purpose}
        onChange={(value) =>
          setPurpose(PURPOSES.find((each) => each.value === value)?.value ?? purpose)
        }
      >
        <Stack gap="xs" mt={6}>
          {PURPOSES.map(({ value, label, description, isForAdmins }) => (
            <Radio
              key={value}
              value={value}
              label={label}
              description={
                isForAdmins && !isAdmin ? `${description}. Needs the role admin` : description
              }
              disabled={isForAdmins && !isAdmin}
            />
          ))}
        </Stack>
      </Radio.Group>
      {purpose === "retag" && (
        <TagPicker
          label="Only contents with this tag"
          value={form.tag}
          onPick={(tag) => setForm({ ...form, tag })}
        />
      )}
      {purpose === "import" && <ImportFields form={form} onForm={setForm} />}
      <Group justify="flex-end">
        <Button
          disabled={!input}
          loading={start.isPending}
          onClick={() => input && start.mutate({ input })}
        >
          Start
        </Button>
      </Group>
    </Stack>
  );
}

function ImportFields({ form, onForm }: { form: JobForm; onForm: (form: JobForm) => void }) {
  const read = async (file: File | null) => {
    if (file && file.size > MOST_BYTES) {
      showProblem({
        code: "BAD_INPUT",
        message: `${file.name} is larger than 5 MB; use the command line.`,
      });
      return;
    }
    onForm({ ...form, file: file ? { name: file.name, text: await file.text() } : undefined });
  };
  return (
    <>
      <Select
        label="What it holds"
        allowDeselect={false}
        data={IMPORT_KINDS.map((value) => ({ value, label: formatEnum(value) }))}
        value={form.importKind}
        onChange={(value) =>
          onForm({
            ...form,
            importKind: IMPORT_KINDS.find((each) => each === value) ?? form.importKind,
          })
        }
      />
      <FileInput
        label="File"
        placeholder="Choose a file"
        clearable
        onChange={(file) => void read(file)}
      />
      {form.file && <Text size="xs">{`Read as ${formatOf(form.file.name)}`}</Text>}
    </>
  );
}
