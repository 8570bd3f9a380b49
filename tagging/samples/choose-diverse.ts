import { dot } from "../learning/matrix.ts";

interface Choosable {
  /** Of length 1. */
  readonly vector: ArrayLike<number>;
  readonly tagIds: ReadonlySet<string>;
}

/** What a content gains whose tags are all new, beside its distance (1 - cosine) to the nearest chosen one. */
const NEW_TAGS_GAIN = 0.5;

/**
 * Greedy k-center (Gonzalez, 1985) with tag coverage: next comes the content that lies furthest from all chosen ones and
 * shows most tags not shown yet. Ties go to the earlier one. Where all are wanted, all are given in their own order.
 */
export function chooseDiverse<T extends Choosable>(contents: readonly T[], wanted: number): T[] {
  if (wanted >= contents.length) return [...contents];
  const distances = new Float64Array(contents.length).fill(1);
  const shown = new Set<string>();
  const chosen: T[] = [];
  const rest = new Set(contents.keys());
  const gainOf = (index: number): number => {
    const { tagIds } = contents[index]!;
    const isNew = [...tagIds].filter((tagId) => !shown.has(tagId)).length;
    return distances[index]! + (NEW_TAGS_GAIN * isNew) / Math.max(tagIds.size, 1);
  };
  while (chosen.length < wanted && rest.size > 0) {
    let best = { index: -1, gain: -Infinity };
    for (const index of rest) {
      const gain = gainOf(index);
      if (gain > best.gain) best = { index, gain };
    }
    const next = contents[best.index]!;
    chosen.push(next);
    rest.delete(best.index);
    next.tagIds.forEach((tagId) => shown.add(tagId));
    for (const index of rest) {
      distances[index] = Math.min(distances[index]!, 1 - dot(next.vector, contents[index]!.vector));
    }
  }
  return chosen;
}
