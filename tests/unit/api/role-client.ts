import { digestOf } from "../../../api/access/check-key.ts";
import type { Role } from "../../../api/access/viewer.ts";
import type { ServerOptions } from "../../../api/server.ts";
import type { App } from "../../../tagging/create-app.ts";
import { temporaryFile } from "./access-files.ts";
import { fakeApp } from "./fake-app.ts";
import type { RootName } from "./schema-documents.ts";
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
  /** Where it is a subscription, only the beginning of the answer is read. */
  readonly root?: RootName;
}

/** The answer, or the first event of a stream of them. */
async function firstAnswer(response: Response): Promise<Partial<Answer>> {
  if (!response.headers.get("content-type")?.startsWith("text/event-stream")) {
    return (await response.json()) as Partial<Answer>;
  }
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += new TextDecoder().decode(chunk);
    const data = /^data: *(\{.*)\n/m.exec(text)?.[1];
    if (data !== undefined) return JSON.parse(data) as Partial<Answer>;
  }
  return {};
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
    async as({ role, root, ...question }: Question): Promise<Answer> {
      const headers = {
        "x-api-key": role ? keyOf(role) : "",
        ...(root === "subscription" ? { accept: "text/event-stream, application/json" } : {}),
      };
      const response = await client.post(JSON.stringify(question), headers);
      const { data, errors = [] } = await firstAnswer(response);
      const codes = errors.map(({ extensions }) => extensions["code"]);
      return { status: response.status, headers: response.headers, data, errors, codes };
    },
  };
}
