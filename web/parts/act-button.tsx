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

const ALL_EVENTS = { hover: true, focus: true, touch: true };

/** A button for what needs a role. */
export function ActButton({ needs, disabled, onClick, children, ...props }: ActButtonProps) {
  const can = useCan(needs);
  const look = { size: "xs", variant: "default", ...props };
  if (can) {
    return (
      <Button {...look} disabled={disabled} onClick={onClick}>
        {children}
      </Button>
    );
  }
  // Not `disabled`, which the keyboard would pass over: who comes to it is told why it is off.
  return (
    <Tooltip label={`Needs the role ${formatEnum(needs).toLowerCase()}`} events={ALL_EVENTS}>
      <Button {...look} data-disabled aria-disabled>
        {children}
      </Button>
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
