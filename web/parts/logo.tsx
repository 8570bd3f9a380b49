import { Group, Text } from "@mantine/core";

/** A tag whose hole is a vertex: the mark of Tagwright. */
export function Logo() {
  return (
    <Group gap={8} wrap="nowrap">
      <svg width="26" height="26" viewBox="0 0 32 32" fill="none" aria-hidden="true">
        <path
          d="M4 6.5A2.5 2.5 0 0 1 6.5 4h9.6a3 3 0 0 1 2.1.9l9 9a3 3 0 0 1 0 4.2l-9.1 9.1a3 3 0 0 1-4.2 0l-9-9A3 3 0 0 1 4 16.1Z"
          fill="#0b7a75"
        />
        <path
          d="m10 10 8.5 3.5M10 10l3.5 8.500M18.500 13.500l-5 5"
          stroke="#fff"
          strokeWidth="1.6"
        />
        <circle cx="10" cy="10" r="2.6" fill="#f2b33d" />
        <circle cx="18.5" cy="13.5" r="2.2" fill="#fff" />
        <circle cx="13.5" cy="18.5" r="2.2" fill="#fff" />
      </svg>
      <Text component="span" className="wordmark" fw={700} fz={17} lts="-0.02em">
        Tagwright
      </Text>
    </Group>
  );
}
