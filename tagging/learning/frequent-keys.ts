/** In how many of the sets each key stands. */
export function countKeys(sets: Iterable<ReadonlySet<string>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const key of set) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The keys that stand in at least `fewest` sets with their counts, the most frequent first; ties by key. */
export function mostFrequent(
  counts: ReadonlyMap<string, number>,
  { fewest, most }: { fewest: number; most: number },
): [string, number][] {
  return [...counts]
    .filter(([, count]) => count >= fewest)
    .toSorted(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
    .slice(0, most);
}
