import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAct } from "../../api/use-ask.ts";
import type { SegmentKind } from "../../gql/graphql.ts";
import { formatEnum } from "../../parts/format.ts";
import { showDone } from "../../parts/notices.ts";
import { PickedTags } from "../../parts/picked-tags.tsx";
import { TagPicker } from "../../parts/tag-picker.tsx";
import { inputOf, startOf } from "./knowledge-draft.ts";
import type { KnowledgeDraft } from "./knowledge-draft.ts";
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
      {edited && <EditedPiece piece={edited === "new" ? undefined : edited} onClose={onClose} />}
    </Modal>
  );
}

function EditedPiece({
  piece,
  onClose,
}: {
  piece: ShownKnowledge | undefined;
  onClose: () => void;
}) {
  const [draft, setDraft] = useState(() => startOf(piece));
  const save = useAct(saveKnowledgeMutation, (data) => data.saveKnowledge, {
    onDone: () => {
      showDone("Saved; it is used from now on");
      onClose();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ input: inputOf(draft, piece?.id) });
      }}
    >
      <Stack gap="sm">
        <Fields draft={draft} change={(changes) => setDraft((last) => ({ ...last, ...changes }))} />
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

interface FieldsProps {
  readonly draft: KnowledgeDraft;
  readonly change: (changes: Partial<KnowledgeDraft>) => void;
}

function Fields({ draft, change }: FieldsProps) {
  const { kind, text, source, validUntil, about } = draft;
  return (
    <>
      <Select
        label="Kind"
        allowDeselect={false}
        data={KINDS.map((value) => ({ value, label: formatEnum(value) }))}
        value={kind}
        onChange={(value) => change({ kind: KINDS.find((each) => each === value) ?? kind })}
      />
      <Textarea
        label="Text"
        required
        autosize
        minRows={3}
        value={text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <TextInput
        label="Source"
        value={source}
        onChange={(event) => change({ source: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="Valid until"
        description="Empty: always"
        value={validUntil}
        onChange={(event) => change({ validUntil: event.currentTarget.value })}
      />
      <TagPicker
        key={about.length}
        label="About"
        without={about.map(({ tagId }) => tagId)}
        onPick={(tag) => tag && change({ about: [...about, tag] })}
      />
      <PickedTags
        label="About these tags"
        tags={about}
        onRemove={(tagId) => change({ about: about.filter((tag) => tag.tagId !== tagId) })}
      />
    </>
  );
}
