/** A random order; `draw(most)` gives an integer from 0 to most. */
export function shuffled<T>(items: readonly T[], draw: (most: number) => number): T[] {
  return items
    .map((item) => ({ item, key: draw(2 ** 30) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
