import { Box, Code, CopyButton, Button } from "@mantine/core";

/** Code with a button that copies it. */
export function CodeBlock({ code, label = "Copy" }: { code: string; label?: string }) {
  return (
    <Box pos="relative">
      <Code block className="code" tabIndex={0} pr={84}>
        {code}
      </Code>
      <Box pos="absolute" top={6} right={6}>
        <CopyButton value={code}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="default" onClick={copy}>
              {copied ? "Copied" : label}
            </Button>
          )}
        </CopyButton>
      </Box>
    </Box>
  );
}

/** JSON in lines; text that is none as it is. */
export function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}
