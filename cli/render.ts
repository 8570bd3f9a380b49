import type { ExplainedTag, Explanation } from "../tagging/explain.ts";
import type { PathEvidence } from "../tagging/recall/fuse.ts";
import type { Suggestion, TaggingResult } from "../tagging/tag-content.ts";
import { table } from "./output.ts";

const UNVERIFIED_NOTE =
  "UNVERIFIED: the LLM does not answer, so these are recall's candidates in recall's order. Nothing was written.";

/** A table of suggestions; candidates that the LLM did not choose are shown only on request. */
export function renderSuggestions(result: TaggingResult, all: boolean): string {
  const shown = result.suggestions.filter((tag) => all || isOfInterest(tag));
  const note = result.status === "UNVERIFIED" ? `${UNVERIFIED_NOTE}\n` : "";
  const head = ["tag", "name", "confidence", "decision", "found by"];
  const tags = shown.length === 0 ? "No tag fits." : table(head, shown.map(suggestionRow));
  return [note + tags, ...renderSegments(result.knowledge.segments)].join("\n\n");
}

/** Not what recall put forward and nobody took up. */
export function isOfInterest(tag: {
  readonly decision: string;
  readonly chosenPlace?: number | null | undefined;
}): boolean {
  return (
    tag.decision === "KEPT" || tag.decision === "UNVERIFIED" || typeof tag.chosenPlace === "number"
  );
}

function suggestionRow(tag: Suggestion): string[] {
  return [
    tag.tagId,
    tag.name,
    formatConfidence(tag.confidence),
    tag.decision.toLowerCase().replaceAll("_", " "),
    tag.paths.map(describePath).join("; "),
  ];
}

export function formatConfidence(confidence: number | null | undefined): string {
  return confidence === undefined || confidence === null ? "-" : confidence.toFixed(2);
}

/** "like the tag 0.62", or "on 5 similar contents". */
export function describePath({ path, score, via }: PathEvidence): string {
  const contents = `${via.length} ${via.length === 1 ? "content" : "contents"}`;
  const sentences: Record<PathEvidence["path"], string> = {
    C2T: `like the tag ${score.toFixed(2)}`,
    C2T_SENTENCE: `a sentence like the tag ${score.toFixed(2)}`,
    C2T_LEARNED: `learned ${score.toFixed(2)}`,
    C2C2T: `on ${contents} like it`,
    WORDS_C2T: "its words",
    WORDS_C2C2T: `on ${contents} with its words`,
  };
  return sentences[path];
}

export function renderExplanation({ content, run, tags, examples, segments, cypher }: Explanation) {
  const sections = [
    `${content.contentId}: ${content.title}`,
    `${run.outcome} by run ${run.runId} (${run.model}) at ${run.at}${run.reason ? `: ${run.reason}` : ""}`,
    ...tags.map(renderTag),
    ...(examples.length > 0
      ? [`Examples in the prompt:\n${examples.map(renderExample).join("\n")}`]
      : []),
    ...renderSegments(segments),
    `To see it in Neo4j Browser, paste:\n\n${cypher}`,
  ];
  return sections.join("\n\n");
}

/** What the prompts showed, with where it comes from. */
function renderSegments(segments: Explanation["segments"]): string[] {
  if (segments.length === 0) return [];
  const lines = segments.map(
    ({ kind, text, source }) => `  ${kind.toLowerCase()}: ${text}${source ? ` (${source})` : ""}`,
  );
  return [`Knowledge in the prompt:\n${lines.join("\n")}`];
}

function renderTag(tag: ExplainedTag): string {
  const scores = [
    `confidence ${formatConfidence(tag.confidence)}`,
    ...(tag.mass === null ? [] : [`Yes+No mass ${tag.mass.toFixed(2)}`]),
    `rank ${tag.rank} in recall`,
    ...pathScores(tag),
  ];
  const lines = tag.neighbours.map(
    ({ contentId, title, cosine, origin, by }) =>
      `    ${cosine.toFixed(3)} ${contentId}: ${title} [${origin}${by ? ` by ${by}` : ""}]`,
  );
  const more = tag.neighbourCount - tag.neighbours.length;
  return [
    `${tag.decision.padEnd(10)} ${tag.name} (${tag.tagId})`,
    `  ${scores.join(", ")}`,
    ...lines,
    ...(more > 0 ? [`    and ${more} more similar ${more === 1 ? "content" : "contents"}`] : []),
  ].join("\n");
}

/** Each path that found the tag, with its own score. */
function pathScores({
  cosine,
  sentence,
  learned,
  votes,
  words,
  wordVotes,
}: ExplainedTag): string[] {
  const scores = {
    "C2T cosine": cosine,
    "sentence cosine": sentence,
    "learned cosine": learned,
    "C2C2T votes": votes,
    "words BM25": words,
    "words' votes": wordVotes,
  };
  return Object.entries(scores).flatMap(([name, score]) =>
    score === null ? [] : `${name} ${score.toFixed(3)}`,
  );
}

function renderExample({ contentId, title, correct, incorrect }: Explanation["examples"][number]) {
  const refused = incorrect.length > 0 ? `; refused: ${names(incorrect)}` : "";
  return `  ${contentId}: ${title} [${names(correct)}${refused}]`;
}

function names(tags: readonly { name: string }[]): string {
  return tags.map(({ name }) => name).join(", ");
}
