import { startServer } from "../../../api/server.ts";
import type { RunningServer, ServerOptions } from "../../../api/server.ts";
import type { App } from "../../../tagging/create-app.ts";
import { KEY } from "./fake-app.ts";

interface GraphQLResponse {
  // oxlint-disable-next-line typescript/no-explicit-any -- tests compare whole answers
  readonly data?: any;
  readonly errors?: { message: string; path?: unknown; extensions: Record<string, unknown> }[];
}

export interface Client extends RunningServer {
  /** Asks GraphQL with the key. */
  ask(query: string, variables?: object): Promise<GraphQLResponse & { status: number }>;
  post(body: BodyInit, headers?: Record<string, string>): Promise<Response>;
}

/** The real server on a free port, with what a client of it needs. */
export async function serve(app: App, options: ServerOptions = {}): Promise<Client> {
  const server = await startServer(app, { graceMs: 100, ...options });
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-api-key": KEY, ...headers },
      body,
    });
  return {
    ...server,
    post,
    async ask(query, variables = {}) {
      const response = await post(JSON.stringify({ query, variables }));
      return { status: response.status, ...((await response.json()) as GraphQLResponse) };
    },
  };
}
