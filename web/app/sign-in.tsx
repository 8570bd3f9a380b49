import { Alert, Button, Code, PasswordInput, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { ask } from "../api/client.ts";
import { problemOf } from "../api/errors.ts";
import { keepKey } from "../api/key.ts";
import { Logo } from "../parts/logo.tsx";
import { viewerQuery } from "./viewer-query.ts";

/** Asks for an API key and lets in whom the API knows by it. */
export function SignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const [key, setKey] = useState("");
  const [message, setMessage] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const signIn = async () => {
    setBusy(true);
    try {
      await ask(viewerQuery, {}, { key: key.trim() });
      keepKey(key.trim());
      onSignedIn();
    } catch (error) {
      const { code, message } = problemOf(error);
      setMessage(code === "UNAUTHENTICATED" ? "The API does not know this key." : message);
    } finally {
      setBusy(false);
    }
  };

  return (
    <main style={{ maxWidth: 400, margin: "12vh auto", padding: 16 }}>
      <title>Sign in · Tagwright</title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void signIn();
        }}
      >
        <Stack>
          <Logo />
          <Title order={1} size="h3">
            Sign in
          </Title>
          <Text size="sm" c="dimmed">
            With a key of the API. On the local stack <Code>npm start</Code> prints a link that
            signs you in; the key itself is in <Code>.local/instances/default/api-key</Code>.
          </Text>
          <PasswordInput
            label="API key"
            value={key}
            onChange={(event) => setKey(event.currentTarget.value)}
            autoComplete="off"
            required
            data-autofocus
          />
          {message && (
            <Alert color="red" role="alert">
              {message}
            </Alert>
          )}
          <Button type="submit" loading={isBusy}>
            Sign in
          </Button>
          <Text size="xs" c="dimmed">
            The key stays in this tab until you sign out or close it.
          </Text>
        </Stack>
      </form>
    </main>
  );
}
