import { FakeListChatModel } from "@langchain/core/utils/testing";
import { AIMessage } from "@langchain/core/messages";
import type { BaseMessage } from "@langchain/core/messages";
import type { ChatResult } from "@langchain/core/outputs";

type Answer = string | Error | { text: string; logprobs: { token: string; logprob: number }[] };

/** A chat model that gives prepared answers in order and remembers what it was asked. */
export class FakeChatModel extends FakeListChatModel {
  readonly prompts: string[] = [];
  readonly answers: Answer[];

  constructor(answers: Answer[]) {
    super({ responses: [""] });
    this.answers = answers;
  }

  override async _generate(messages: BaseMessage[]): Promise<ChatResult> {
    this.prompts.push(messages.map(({ text }) => text).join("\n---\n"));
    const answer = this.answers.shift();
    if (answer === undefined) throw new Error("The fake model has no answer left");
    if (answer instanceof Error) throw answer;
    const { text, logprobs } =
      typeof answer === "string" ? { text: answer, logprobs: undefined } : answer;
    const response_metadata = logprobs
      ? { logprobs: { content: [{ token: text, logprob: 0, top_logprobs: logprobs }] } }
      : {};
    return {
      generations: [{ text, message: new AIMessage({ content: text, response_metadata }) }],
    };
  }

  /** As ChatOpenAI does with a JSON schema: the answer is parsed. */
  override withStructuredOutput(): never {
    return this.pipe((message: AIMessage) => JSON.parse(message.text) as unknown) as never;
  }
}
