import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { Page, Section } from "../../parts/page.tsx";
import { LiveTagging } from "./live-tagging.tsx";
import type { TaggingAsked } from "./live-tagging.tsx";

/** Suggestions for a text that is not stored. */
export function TryPage() {
  const [title, setTitle] = useState("");
  const [text, setText] = useState("");
  const [asked, setAsked] = useState<{ input: TaggingAsked; time: number }>();
  const isEmpty = `${title}${text}`.trim() === "";
  return (
    <Page title="Try it" about="Paste a text and watch it being tagged. Nothing is written.">
      <Section title="Text">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!isEmpty) setAsked({ input: { input: { title, text } }, time: Date.now() });
          }}
        >
          <Stack gap="sm">
            <TextInput
              label="Title"
              value={title}
              maxLength={1_000}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <Textarea
              label="Text"
              autosize
              minRows={4}
              maxRows={14}
              maxLength={100_000}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
                  event.currentTarget.form?.requestSubmit();
                }
              }}
              description="Ctrl + Enter suggests"
            />
            <Group>
              <Button type="submit" disabled={isEmpty}>
                Suggest tags
              </Button>
            </Group>
          </Stack>
        </form>
      </Section>
      {asked && (
        <Section title="What comes out">
          <LiveTagging key={asked.time} asked={asked.input} />
        </Section>
      )}
    </Page>
  );
}
