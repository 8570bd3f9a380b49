import { Button, Group, Modal, Stack, Text, Tooltip } from "@mantine/core";
import type { ButtonProps } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useCan } from "../app/session.tsx";
import type { Role } from "../gql/graphql.ts";
import { formatEnum } from "./format.ts";

interface ActButtonProps extends ButtonProps {
  /** Whoever has less sees why it is off. */
  readonly needs: Role;
  readonly onClick: () => void;
}

/** A button for what needs a role. */
export function ActButton({ needs, disabled, children, ...props }: ActButtonProps) {
  const can = useCan(needs);
  const button = (
    <Button size="xs" variant="default" {...props} disabled={disabled || !can}>
      {children}
    </Button>
  );
  if (can) return button;
  return (
    <Tooltip label={`Needs the role ${formatEnum(needs).toLowerCase()}`}>
      <span>{button}</span>
    </Tooltip>
  );
}

interface ConfirmButtonProps extends ActButtonProps {
  readonly title: string;
  /** What will happen. */
  readonly what: ReactNode;
  /** The words on the button that does it. */
  readonly yes: string;
}

/** Asks before it acts. */
export function ConfirmButton({ title, what, yes, onClick, ...props }: ConfirmButtonProps) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <ActButton {...props} onClick={open} />
      <Modal opened={isOpen} onClose={close} title={title} centered>
        <Stack>
          <Text size="sm" component="div">
            {what}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button
              color={props.color ?? "accent"}
              onClick={() => {
                close();
                onClick();
              }}
            >
              {yes}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
