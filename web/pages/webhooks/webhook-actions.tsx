import { Group, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useNavigate } from "react-router";
import { useAct } from "../../api/use-ask.ts";
import type { ShownWebhookFragment } from "../../gql/graphql.ts";
import { ActButton, ConfirmButton } from "../../parts/act-button.tsx";
import { showDone } from "../../parts/notices.ts";
import { deleteWebhookMutation, saveWebhookMutation } from "./queries.ts";
import { WebhookForm } from "./webhook-form.tsx";

/** Change, pause and delete. */
export function WebhookActions({ webhook }: { webhook: ShownWebhookFragment }) {
  return (
    <Group gap="xs">
      <ChangeWebhook webhook={webhook} />
      <PauseWebhook webhook={webhook} />
      <DeleteWebhook webhook={webhook} />
    </Group>
  );
}

function ChangeWebhook({ webhook }: { webhook: ShownWebhookFragment }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <ActButton needs="ADMIN" onClick={open}>
        Change
      </ActButton>
      <Modal opened={isOpen} onClose={close} title="Change the webhook" centered size="lg">
        <WebhookForm
          webhook={webhook}
          onSaved={() => {
            showDone("Saved; the secret stays as it is");
            close();
          }}
        />
      </Modal>
    </>
  );
}

function PauseWebhook({ webhook: { id, url, events, active } }: { webhook: ShownWebhookFragment }) {
  const save = useAct(saveWebhookMutation, ({ saveWebhook }) => saveWebhook, {
    onDone: () => showDone(active ? "Paused; what waits is kept" : "Active again"),
  });
  return (
    <ActButton
      needs="ADMIN"
      loading={save.isPending}
      onClick={() => save.mutate({ input: { id, url, events, active: !active } })}
    >
      {active ? "Pause" : "Resume"}
    </ActButton>
  );
}

function DeleteWebhook({ webhook: { id, url } }: { webhook: ShownWebhookFragment }) {
  const navigate = useNavigate();
  const remove = useAct(deleteWebhookMutation, ({ deleteWebhook }) => deleteWebhook, {
    onDone: () => {
      showDone("Deleted");
      void navigate("/webhooks");
    },
  });
  return (
    <ConfirmButton
      needs="ADMIN"
      color="red.9"
      loading={remove.isPending}
      title="Delete this webhook?"
      what={`${url} is told of nothing more, also not of what waits. Its deliveries and its secret go.`}
      yes="Delete it"
      onClick={() => remove.mutate({ id })}
    >
      Delete
    </ConfirmButton>
  );
}
