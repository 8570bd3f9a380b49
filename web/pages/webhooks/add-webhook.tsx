import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { ActButton } from "../../parts/act-button.tsx";
import { CodeBlock } from "../../parts/code-block.tsx";
import { WebhookForm } from "./webhook-form.tsx";

interface Added {
  readonly webhookId: string;
  readonly secret: string;
}

/** Adds a webhook and shows its secret, which nothing but the button below it closes: it is told this once. */
export function AddWebhook() {
  const navigate = useNavigate();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [added, setAdded] = useState<Added>();
  return (
    <>
      <ActButton needs="ADMIN" variant="filled" onClick={open}>
        Add a webhook
      </ActButton>
      <Modal
        opened={isOpen}
        onClose={close}
        title={added ? "The secret of the webhook" : "Add a webhook"}
        centered
        size="lg"
        withCloseButton={!added}
        closeOnClickOutside={!added}
        closeOnEscape={!added}
      >
        {added ? (
          <Secret
            secret={added.secret}
            onStored={() => {
              close();
              void navigate(`/webhooks/${added.webhookId}`);
            }}
          />
        ) : (
          <WebhookForm
            onSaved={({ webhook, secret }) =>
              webhook && secret && setAdded({ webhookId: webhook.id, secret })
            }
          />
        )}
      </Modal>
    </>
  );
}

function Secret({ secret, onStored }: { secret: string; onStored: () => void }) {
  const about = useRef<HTMLParagraphElement>(null);
  // The button that had the focus is gone; a second Enter must close nothing.
  useEffect(() => about.current?.focus(), []);
  return (
    <Stack>
      <Text size="sm" ref={about} tabIndex={-1} style={{ outline: "none" }}>
        With it the receiver checks that an event comes from here (Standard Webhooks). It is shown
        this once and cannot be asked for again: store it now.
      </Text>
      <CodeBlock code={secret} label="Copy the secret" />
      <Group justify="flex-end">
        <Button onClick={onStored}>I have stored it</Button>
      </Group>
    </Stack>
  );
}
