import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** How many tags the fake chooses, where there are so many candidates. */
const CHOSEN = 2;
const YES = { token: "Yes", logprob: Math.log(0.9) };
const NO = { token: "No", logprob: Math.log(0.1) };

/** Answers like an OpenAI-compatible server, at once: the first candidates, and Yes to each. */
export async function startFakeLlm(): Promise<{ baseUrl: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(answerTo(Buffer.concat(parts).toString())));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Asked {
  readonly model?: string;
  readonly response_format?: { json_schema?: { schema?: Schema } };
}
interface Schema {
  readonly properties?: { tags?: { items?: { enum?: number[] } } };
}

/** The numbers that may be chosen; undefined where the judge asks. */
function numbersIn({ response_format }: Asked): readonly number[] | undefined {
  return response_format?.json_schema?.schema?.properties?.tags?.items?.enum;
}

function answerTo(body: string) {
  const asked = JSON.parse(body || "{}") as Asked;
  const { model = "fake" } = asked;
  const numbers = numbersIn(asked);
  const content = numbers ? JSON.stringify({ tags: numbers.slice(0, CHOSEN) }) : "Yes";
  const logprobs = numbers ? null : { content: [{ ...YES, top_logprobs: [YES, NO] }] };
  return {
    id: "fake",
    object: "chat.completion",
    created: 0,
    model,
    choices: [
      { index: 0, message: { role: "assistant", content }, logprobs, finish_reason: "stop" },
    ],
    usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
  };
}
