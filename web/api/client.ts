import { request } from "graphql-request";
import { createClient } from "graphql-sse";
import type { TypedDocumentString } from "../gql/graphql.ts";
import { readKey } from "./key.ts";

const PATH = "/graphql";

export type Variables = Record<string, unknown>;

/** One operation. @throws ClientError with the API's errors, TypeError when nothing answers. */
export function ask<Result, Vars>(
  document: TypedDocumentString<Result, Vars>,
  variables: Vars,
  options: { signal?: AbortSignal; key?: string } = {},
): Promise<Result> {
  return request<Result>({
    url: new URL(PATH, window.location.origin).href,
    document: document.toString(),
    variables: variables as Variables,
    requestHeaders: keyHeader(options.key ?? readKey()),
    ...(options.signal ? { signal: options.signal } : {}),
  });
}

interface Sink<Result> {
  next(value: Result): void;
  error(error: unknown): void;
  complete(): void;
}

/** A subscription over server-sent events. Returns what ends it. */
export function listen<Result, Vars>(
  document: TypedDocumentString<Result, Vars>,
  variables: Vars,
  sink: Sink<Result>,
): () => void {
  const client = createClient({ url: PATH, headers: () => keyHeader(readKey()), retryAttempts: 3 });
  return client.subscribe<Result>(
    { query: document.toString(), variables: variables as Variables },
    {
      next: ({ data, errors }) => {
        if (errors?.[0]) sink.error(new Error(errors[0].message));
        else if (data) sink.next(data);
      },
      error: (error) => sink.error(error),
      complete: () => sink.complete(),
    },
  );
}

function keyHeader(key: string): Record<string, string> {
  return key ? { "x-api-key": key } : {};
}
