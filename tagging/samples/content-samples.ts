import type { BaseMessage } from "@langchain/core/messages";
import type { Settings } from "../../core/settings.ts";
import { judgePrompt } from "../../llm/judge-tag.ts";
import type { Knowledge } from "../../llm/prompt.ts";
import { selectionAnswer, selectionPrompt } from "../../llm/select-tags.ts";
import type { LabelledContent } from "../learning/sample.ts";
import type { Candidate } from "../recall/recall.ts";

/** One conversation to learn from, in the chat format that trainers read. */
export interface TrainingSample {
  readonly id: string;
  readonly contentId: string;
  readonly task: "generation" | "confidence";
  readonly split: "train" | "validation";
  /** Whether people gave the answer by themselves, or took over what a model had proposed. */
  readonly answeredBy: "PEOPLE" | "LLM_AND_PEOPLE";
  readonly messages: readonly { readonly role: string; readonly content: string }[];
}

export interface SampleSource {
  readonly content: LabelledContent;
  readonly candidates: readonly Candidate[];
  readonly knowledge: Knowledge;
  /** Whether a tag that the content does not carry is wrong for it; else only what people judged counts. */
  readonly isComplete: boolean;
  readonly rejectedTagIds: ReadonlySet<string>;
  /** Tags of people that a model had proposed. */
  readonly proposedTagIds: ReadonlySet<string>;
  readonly mode: Settings["mode"];
  readonly split: TrainingSample["split"];
}

/** Judge samples per content: of right tags, of the hardest wrong ones at least, and of wrong ones further down. */
const MOST_RIGHT = 4;
const FEWEST_HARDEST = 4;
const FURTHER_DOWN = 2;
const NO_KNOWLEDGE_SHARE = 1 / 3;
const NONE_SHARE = 1 / 10;

/**
 * The very prompts of generation and confidence, with what people answered. So that the model learns the task and not a
 * habit, a third of the contents come without knowledge, for a tenth the right candidates are taken from the list and
 * none is the answer. Wrong tags are those that people refused, then those that
 * recall put highest: the hardest, and a few of the rest, which what `tune` learned may put higher. Where people judged
 * some tags only, there is nothing to ask but these.
 */
export async function contentSamples(source: SampleSource): Promise<TrainingSample[]> {
  const { content } = source;
  const knowledge =
    shareOf(content, 1e4) < NO_KNOWLEDGE_SHARE ? { examples: [], segments: [] } : source.knowledge;
  const given = { ...source, knowledge };
  const judged = [...rightTags(given), ...wrongTags(given)];
  return Promise.all([
    ...(source.isComplete ? [generationSample(given)] : []),
    ...judged.map((candidate) => confidenceSample(given, candidate)),
  ]);
}

async function generationSample(source: SampleSource): Promise<TrainingSample> {
  const { content, knowledge, mode } = source;
  const isRight = ({ tagId }: Candidate): boolean => content.tagIds.has(tagId);
  const withoutRight = shareOf(content, 1e6) < NONE_SHARE;
  const shown = source.candidates.filter((tag) => !(withoutRight && isRight(tag)));
  const positions = shown.flatMap((tag, position) => (isRight(tag) ? [position] : []));
  const messages = await selectionPrompt({
    content: textsOf(content),
    knowledge,
    candidates: shown.map(({ name }) => name),
    mode,
  });
  const answer = selectionAnswer(mode === "single" ? positions.slice(0, 1) : positions);
  const proposed = shown.some((tag) => isRight(tag) && source.proposedTagIds.has(tag.tagId));
  return {
    id: `${content.contentId}:generation`,
    task: "generation",
    ...commonOf(source, proposed),
    messages: conversation(messages, answer),
  };
}

async function confidenceSample(source: SampleSource, tag: Candidate): Promise<TrainingSample> {
  const { content, knowledge, proposedTagIds, rejectedTagIds } = source;
  const messages = await judgePrompt({ content: textsOf(content), knowledge, tag });
  const answer = content.tagIds.has(tag.tagId) ? "Yes" : "No";
  const reviewed = proposedTagIds.has(tag.tagId) || rejectedTagIds.has(tag.tagId);
  return {
    id: `${content.contentId}:confidence:${tag.tagId}`,
    task: "confidence",
    ...commonOf(source, reviewed),
    messages: conversation(messages, answer),
  };
}

function commonOf({ content, split }: SampleSource, withModel: boolean) {
  const answeredBy = withModel ? ("LLM_AND_PEOPLE" as const) : ("PEOPLE" as const);
  return { contentId: content.contentId, split, answeredBy };
}

function rightTags({ content, candidates }: SampleSource): Candidate[] {
  return candidates.filter(({ tagId }) => content.tagIds.has(tagId)).slice(0, MOST_RIGHT);
}

function wrongTags(source: SampleSource): Candidate[] {
  const { content, candidates, isComplete, rejectedTagIds } = source;
  const hardest = Math.max(rightTags(source).length, FEWEST_HARDEST);
  const wrong = candidates.filter(({ tagId }) => !content.tagIds.has(tagId));
  const refused = wrong.filter(({ tagId }) => rejectedTagIds.has(tagId));
  const inOrder = [...new Set([...refused, ...(isComplete ? wrong : [])])];
  return [...inOrder.slice(0, hardest), ...spread(inOrder.slice(hardest), content)];
}

/** `FURTHER_DOWN` of the tags at equal distances; where they begin depends on the content. */
function spread(tags: readonly Candidate[], content: LabelledContent): Candidate[] {
  const distance = Math.ceil(tags.length / FURTHER_DOWN);
  const first = Math.floor(shareOf(content, 1e8) * distance);
  return tags.filter((_, position) => position % distance === first);
}

function conversation(messages: readonly BaseMessage[], answer: string) {
  const asked = messages.map((message) => ({
    role: message.type === "human" ? "user" : message.type,
    content: message.text,
  }));
  return [...asked, { role: "assistant", content: answer }];
}

function textsOf({ title, category, text }: LabelledContent) {
  return { title, category, text };
}

/** From 0 to 1, from other digits of `place` than those that part the sample. */
function shareOf({ place }: LabelledContent, factor: number): number {
  return (place * factor) % 1;
}
