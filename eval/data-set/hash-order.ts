import { hash } from "node:crypto";

/**
 * In an order that depends on the ids alone: not on the file's order, and a content keeps its place relative to the
 * others when some are added. So the first n are a fair sample, and the first 2n hold it.
 */
export function inHashOrder<T extends { readonly contentId: string }>(
  contents: readonly T[],
  salt: string,
): T[] {
  return contents
    .map((content) => ({ content, place: hash("sha256", `${salt}:${content.contentId}`) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : Number(a.place > b.place)))
    .map(({ content }) => content);
}
