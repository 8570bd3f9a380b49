import { dot } from "../../tagging/learning/matrix.ts";
import type { LabelledContent } from "../data-set/data-set.ts";
import { inHashOrder } from "../data-set/hash-order.ts";
import type { Tools } from "./tools.ts";

/** Enough for a centroid to settle; more would only cost reading. */
const PER_LABEL = 20;

export interface Label {
  readonly tagId: string;
  readonly centroid: readonly number[];
  /** The content nearest to the centroid: the label's most typical one. */
  readonly prototype: LabelledContent;
}

/** The mean direction of the contents that carry each label. */
export async function labelCentroids(
  history: readonly LabelledContent[],
  embeddingsOf: Tools["embeddingsOf"],
): Promise<Label[]> {
  const byLabel = new Map<string, LabelledContent[]>();
  for (const content of inHashOrder(history, "centroid")) {
    for (const tagId of content.tagIds) {
      const contents = byLabel.get(tagId) ?? [];
      if (contents.length < PER_LABEL) byLabel.set(tagId, [...contents, content]);
    }
  }
  const used = [...byLabel.values()].flat().map(({ contentId }) => contentId);
  const vectors = await embeddingsOf([...new Set(used)]);
  return Array.from(byLabel).flatMap(([tagId, contents]): Label[] => {
    const members = contents.flatMap((content) => {
      const vector = vectors.get(content.contentId);
      return vector ? [{ content, vector }] : [];
    });
    const centroid = meanOf(members.map(({ vector }) => vector));
    const [prototype] = members.toSorted(
      (a, b) => dot(b.vector, centroid) - dot(a.vector, centroid),
    );
    return prototype ? [{ tagId, centroid, prototype: prototype.content }] : [];
  });
}

/** The labels whose centroids are nearest, the nearest first. */
export function nearestLabels(labels: readonly Label[], vector: readonly number[], count: number) {
  return labels
    .map((label) => ({ label, cosine: dot(label.centroid, vector) }))
    .toSorted((a, b) => b.cosine - a.cosine || (a.label.tagId < b.label.tagId ? -1 : 1))
    .slice(0, count)
    .map(({ label }) => label);
}

/** Of unit length, so that a dot product with a unit vector is the cosine. */
function meanOf(vectors: readonly (readonly number[])[]): number[] {
  const sum = (vectors[0] ?? []).map((_, i) =>
    vectors.reduce((total, vector) => total + (vector[i] ?? 0), 0),
  );
  const length = Math.sqrt(dot(sum, sum));
  return length === 0 ? sum : sum.map((value) => value / length);
}
