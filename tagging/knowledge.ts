import type { Settings } from "../core/settings.ts";
import type { Graph } from "../graph/graph.ts";
import {
  nearestSegments,
  reviewedContents,
  segmentsAboutTags,
} from "../graph/queries/knowledge.ts";
import type { Citation, ReviewedContent, Segment } from "../graph/queries/knowledge.ts";
import { renderSegmentText } from "../llm/prompt.ts";
import type { Knowledge } from "../llm/prompt.ts";
import type { Candidate } from "./recall/recall.ts";

/** Reviewed neighbours that are looked at for each example that is wanted. */
const NEIGHBOURS_PER_EXAMPLE = 4;
const INCORRECT_PER_EXAMPLE = 3;

export interface UsedKnowledge extends Knowledge {
  readonly exampleIds: readonly string[];
  /** Of the segments that are stored; they come first. */
  readonly segmentIds: readonly string[];
  readonly segments: readonly Citation[];
}

interface Found {
  readonly candidates: readonly Candidate[];
  /** Of the content. */
  readonly vector: number[];
  /** Asks outside the graph. */
  readonly findFacts?: ((wanted: number) => Promise<readonly Citation[]>) | undefined;
}

/**
 * The short-term knowledge of one content (SRKI; LLM4Tag, section 3.2): similar reviewed contents with correct
 * AND incorrect tags, and segments (rules, facts, definitions) about the candidates. Facts from outside the graph
 * take the places of the least like segments.
 */
export async function gatherKnowledge(
  graph: Graph,
  { candidates, vector, findFacts }: Found,
  settings: Settings,
): Promise<UsedKnowledge> {
  const [examples, found, facts = []] = await Promise.all([
    findExamples(graph, candidates, settings.examples),
    findSegments(graph, { candidates, vector }, settings.segments),
    findFacts?.(Math.min(settings.webFacts, settings.segments)),
  ]);
  const segments = found.slice(0, settings.segments - facts.length);
  return {
    exampleIds: examples.map(({ contentId }) => contentId),
    examples: examples.map((example) => toPromptExample(example, candidates)),
    segmentIds: segments.map(({ knowledgeId }) => knowledgeId),
    segments: [...segments, ...facts].map(asShown),
  };
}

async function findExamples(graph: Graph, candidates: readonly Candidate[], wanted: number) {
  if (wanted === 0) return [];
  const contentIds = closestNeighbours(candidates).slice(0, wanted * NEIGHBOURS_PER_EXAMPLE);
  if (contentIds.length === 0) return [];
  const reviewed = await graph.many(reviewedContents, { contentIds, limit: contentIds.length });
  return chooseDiverse(reviewed, wanted);
}

/** The neighbours that the C2C2T path walked through, the closest first. */
function closestNeighbours(candidates: readonly Candidate[]): string[] {
  const cosines = new Map<string, number>();
  const walked = candidates.flatMap(({ paths }) => paths.filter(({ path }) => path === "C2C2T"));
  for (const { contentId, similarity } of walked.flatMap(({ via }) => via)) {
    cosines.set(contentId, similarity);
  }
  return [...cosines]
    .toSorted(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1))
    .map(([contentId]) => contentId);
}

/** Takes the closest example, then the next closest that shows a tag not shown yet; fills up by closeness. */
export function chooseDiverse(reviewed: readonly ReviewedContent[], wanted: number) {
  const shown = new Set<string>();
  const chosen: ReviewedContent[] = [];
  for (const example of reviewed) {
    const addsTag = example.correct.some(({ tagId }) => !shown.has(tagId));
    if (chosen.length < wanted && addsTag) {
      chosen.push(example);
      example.correct.forEach(({ tagId }) => shown.add(tagId));
    }
  }
  const rest = reviewed.filter((example) => !chosen.includes(example));
  return [...chosen, ...rest].slice(0, wanted);
}

/**
 * Tags that people refused come first. A content that carries its tags completely shows more: a candidate
 * that it does not carry is wrong for it too, and the best-ranked such candidates are the hardest.
 */
function toPromptExample(example: ReviewedContent, candidates: readonly Candidate[]) {
  const isCorrect = new Set(example.correct.map(({ tagId }) => tagId));
  const refused = example.incorrect.map(({ name }) => name);
  const notGiven = candidates
    .filter(({ tagId }) => example.isComplete && !isCorrect.has(tagId))
    .map(({ name }) => name);
  const incorrect = [...new Set([...refused, ...notGiven])].slice(0, INCORRECT_PER_EXAMPLE);
  return { title: example.title, correct: example.correct.map(({ name }) => name), incorrect };
}

/** What is kept as evidence is the text that the prompt shows, whatever becomes of the knowledge. */
function asShown({ knowledgeId, kind, text, source }: Citation): Citation {
  return { knowledgeId, kind, text: renderSegmentText(text), source };
}

async function findSegments(
  graph: Graph,
  { candidates, vector }: Found,
  wanted: number,
): Promise<Segment[]> {
  if (wanted === 0) return [];
  const tagIds = candidates.map(({ tagId }) => tagId);
  const [about, general] = await Promise.all([
    graph.many(segmentsAboutTags, { tagIds, vector, limit: wanted }),
    graph.many(nearestSegments, { vector, searched: wanted * 10, limit: wanted }),
  ]);
  return [...about, ...general].toSorted((a, b) => b.cosine - a.cosine).slice(0, wanted);
}
