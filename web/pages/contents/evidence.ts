import type { SuggestionDecision } from "../../gql/graphql.ts";

interface Tag {
  readonly tagId: string;
  readonly name: string;
  readonly decision: SuggestionDecision;
  readonly confidence?: number | null;
  readonly cosine?: number | null;
  readonly neighbours: readonly {
    readonly contentId: string;
    readonly title: string;
    readonly cosine: number;
  }[];
}

export interface EvidenceNode {
  readonly id: string;
  readonly kind: "content" | "similar" | "tag";
  /** The id in the API. */
  readonly key: string;
  readonly label: string;
  readonly note: string;
  readonly isFaint: boolean;
  readonly x: number;
  readonly y: number;
}

export interface EvidenceEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

const ROW = 64;
const MOST_TAGS = 6;
const MOST_SIMILAR = 8;

/**
 * The evidence as a picture in three columns: the content, the similar contents, the tags that they carry.
 * `column` pixels apart. Tags that the LLM chose, or where it chose none the first candidates, and the closest contents that carry them.
 */
export function drawEvidence(
  content: { id: string; title: string },
  tags: readonly Tag[],
  column: number,
): { nodes: EvidenceNode[]; edges: EvidenceEdge[] } {
  const chosen = tags.filter(({ decision }) => decision === "KEPT" || decision === "BELOW_CUT");
  const shown = (chosen.length > 0 ? chosen : tags).slice(0, MOST_TAGS);
  const similar = new Map(
    shown.flatMap(({ neighbours }) => neighbours.map((each) => [each.contentId, each] as const)),
  );
  const closest = [...similar.values()]
    .toSorted((a, b) => b.cosine - a.cosine)
    .slice(0, MOST_SIMILAR);
  const height = Math.max(shown.length, closest.length) * ROW;
  const yOf = (place: number, count: number) => ((place + 0.5) * height) / count;
  const nodes: EvidenceNode[] = [
    {
      id: "content",
      kind: "content",
      key: content.id,
      label: content.title,
      note: "this content",
      isFaint: false,
      x: 0,
      y: height / 2,
    },
    ...closest.map(({ contentId, title, cosine }, place): EvidenceNode => ({
      id: `content:${contentId}`,
      kind: "similar",
      key: contentId,
      label: title,
      note: `cosine ${cosine.toFixed(2)}`,
      isFaint: false,
      x: column,
      y: yOf(place, closest.length),
    })),
    ...shown.map((tag, place): EvidenceNode => ({
      id: `tag:${tag.tagId}`,
      kind: "tag",
      key: tag.tagId,
      label: tag.name,
      note: noteOf(tag),
      isFaint: tag.decision !== "KEPT",
      x: 2 * column,
      y: yOf(place, shown.length),
    })),
  ];
  return { nodes, edges: edgesOf(shown, closest) };
}

function edgesOf(tags: readonly Tag[], similar: readonly { contentId: string; cosine: number }[]) {
  const toSimilar = similar.map(({ contentId, cosine }): EvidenceEdge => ({
    id: `to:${contentId}`,
    from: "content",
    to: `content:${contentId}`,
    label: cosine.toFixed(2),
  }));
  const isShown = new Set(similar.map(({ contentId }) => contentId));
  const toTags = tags.flatMap(({ tagId, neighbours, cosine }): EvidenceEdge[] => [
    ...neighbours
      .filter(({ contentId }) => isShown.has(contentId))
      .map(({ contentId }) => ({
        id: `${contentId}:${tagId}`,
        from: `content:${contentId}`,
        to: `tag:${tagId}`,
        label: "",
      })),
    ...(typeof cosine === "number"
      ? [{ id: `direct:${tagId}`, from: "content", to: `tag:${tagId}`, label: cosine.toFixed(2) }]
      : []),
  ]);
  return [...toSimilar, ...toTags];
}

function noteOf({ decision, confidence }: Tag): string {
  const sure = typeof confidence === "number" ? `, confidence ${confidence.toFixed(2)}` : "";
  return decision.toLowerCase().replaceAll("_", " ") + sure;
}
