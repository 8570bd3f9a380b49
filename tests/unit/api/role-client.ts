import { digestOf } from "../../../api/access/check-key.ts";
import type { Role } from "../../../api/access/viewer.ts";
import type { ServerOptions } from "../../../api/server.ts";
import type { App } from "../../../tagging/create-app.ts";
import { temporaryFile } from "./access-files.ts";
import { fakeApp } from "./fake-app.ts";
import { serve } from "./serve.ts";

const keyOf = (role: Role) => `tw_key-of-a-${role.toLowerCase()}`;

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: unknown;
  readonly codes: unknown[];
  readonly errors: { message: string; extensions: Record<string, unknown> }[];
}

interface Question {
  readonly role: Role | undefined;
  readonly query: string;
  readonly variables?: object;
  readonly operationName?: string;
}

/** A server with a key for each role. */
export async function serveRoles(
  overrides: Parameters<typeof fakeApp>[0] = {},
  options: ServerOptions = {},
) {
  const entries = (["reader", "reviewer", "admin"] as const).map((role) => ({
    name: `the ${role}`,
    role,
    sha256: digestOf(keyOf(role.toUpperCase() as Role)),
  }));
  const api = { keysFile: temporaryFile("keys.json", entries), ...overrides.api };
  const app: App = fakeApp({ ...overrides, api });
  const client = await serve(app, options);
  return {
    close: () => client.close(),
    async as({ role, ...question }: Question): Promise<Answer> {
      const headers = { "x-api-key": role ? keyOf(role) : "" };
      const response = await client.post(JSON.stringify(question), headers);
      const { data, errors = [] } = (await response.json()) as Partial<Answer>;
      const codes = errors.map(({ extensions }) => extensions["code"]);
      return { status: response.status, headers: response.headers, data, errors, codes };
    },
  };
}
