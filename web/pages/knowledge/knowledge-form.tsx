import { Button, Group, Modal, Pill, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAct } from "../../api/use-ask.ts";
import type { SegmentKind } from "../../gql/graphql.ts";
import { formatEnum } from "../../parts/format.ts";
import { showDone } from "../../parts/notices.ts";
import { TagPicker } from "../../parts/tag-picker.tsx";
import type { ShownKnowledge } from "./knowledge-page.tsx";
import { saveKnowledgeMutation } from "./queries.ts";

const KINDS: readonly SegmentKind[] = ["DEFINITION", "RULE", "FACT"];

interface KnowledgeFormProps {
  readonly edited: ShownKnowledge | "new" | undefined;
  readonly onClose: () => void;
}

/** Adds a piece of knowledge, or changes one. */
export function KnowledgeForm({ edited, onClose }: KnowledgeFormProps) {
  return (
    <Modal
      opened={edited !== undefined}
      onClose={onClose}
      title={edited === "new" ? "Add knowledge" : "Edit knowledge"}
      size="lg"
      centered
    >
      {edited && <Fields piece={edited === "new" ? undefined : edited} onClose={onClose} />}
    </Modal>
  );
}

function Fields({ piece, onClose }: { piece: ShownKnowledge | undefined; onClose: () => void }) {
  const [kind, setKind] = useState<SegmentKind>(piece?.kind ?? "RULE");
  const [text, setText] = useState(piece?.text ?? "");
  const [source, setSource] = useState(piece?.source ?? "");
  const [validUntil, setValidUntil] = useState(piece?.validUntil?.slice(0, 10) ?? "");
  const [about, setAbout] = useState(piece?.about ?? []);
  const save = useAct(saveKnowledgeMutation, (data) => data.saveKnowledge, {
    onDone: () => {
      showDone("Saved; it is used from now on");
      onClose();
    },
  });
  const input = {
    id: piece?.id,
    kind,
    text,
    source: source || null,
    validUntil: validUntil ? new Date(`${validUntil}T23:59:59`).toISOString() : null,
    aboutTagIds: about.map(({ tagId }) => tagId),
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ input });
      }}
    >
      <Stack gap="sm">
        <Select
          label="Kind"
          allowDeselect={false}
          data={KINDS.map((value) => ({ value, label: formatEnum(value) }))}
          value={kind}
          onChange={(value) => setKind(KINDS.find((each) => each === value) ?? kind)}
        />
        <Textarea
          label="Text"
          required
          autosize
          minRows={3}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <TextInput label="Source" value={source} onChange={(event) => setSource(event.currentTarget.value)} />
        <TextInput
          type="date"
          label="Valid until"
          description="Empty: always"
          value={validUntil}
          onChange={(event) => setValidUntil(event.currentTarget.value)}
        />
        <TagPicker
          key={about.length}
          label="About"
          without={about.map(({ tagId }) => tagId)}
          onPick={(tag) => tag && setAbout([...about, tag])}
        />
        <Pill.Group>
          {about.map(({ tagId, name }) => (
            <Pill
              key={tagId}
              withRemoveButton
              removeButtonProps={{ "aria-label": `Remove ${name}`, "aria-hidden": false, tabIndex: 0 }}
              onRemove={() => setAbout(about.filter((tag) => tag.tagId !== tagId))}
            >
              {name}
            </Pill>
          ))}
        </Pill.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
