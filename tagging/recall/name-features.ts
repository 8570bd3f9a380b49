import { contentStems, runsOf, stemsOf, tagStems as stemsOfTag } from "./words.ts";
import type { ContentTexts, TagTexts } from "./words.ts";

/** How a tag's names stand in a content's words; after MLLM (Medelyan, 2009) as in Annif. */
export const NAME_FEATURES = [
  "nameInText",
  "nameInTitle",
  "nameWords",
  "namePhraseInText",
  "namePhraseInTitle",
  "nameFirstPlace",
  "nameTimes",
  "titleInName",
  "titleInTag",
  "titleNameOverlap",
  "headWordInName",
  "nameHeadInTitle",
  "trigramDice",
  "trigramShare",
];

/** A content, prepared once for all candidates. */
export interface NamesMatcher {
  readonly titleStems: readonly string[];
  readonly title: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, number>;
  /** Stems with single spaces, so that phrases can be looked for. */
  readonly titleLine: string;
  readonly line: string;
  readonly titleTrigrams: ReadonlySet<string>;
}

export function namesMatcher(content: ContentTexts): NamesMatcher {
  const titleStems = stemsOf(content.title);
  const stems = contentStems(content);
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return {
    titleStems,
    title: new Set(titleStems),
    counts,
    titleLine: lineOf(titleStems),
    line: lineOf(stems),
    titleTrigrams: trigramsOf(content.title),
  };
}

/** In the order of NAME_FEATURES; of all names that the tag goes by, the one that stands best in the content. */
export function nameFeatures(matcher: NamesMatcher, tag: TagTexts): number[] {
  const tagStems = new Set(stemsOfTag(tag));
  const titleInTag = shareOf(matcher.titleStems, (stem) => tagStems.has(stem));
  const rows = [tag.name, ...tag.aliases].map((name) => ofName(matcher, name, titleInTag));
  return rows.reduce((best, row) => (firstOf(row) > firstOf(best) ? row : best));
}

const firstOf = ([inText = 0, inTitle = 0]: readonly number[]): number => inText + inTitle;

function ofName(matcher: NamesMatcher, name: string, titleInTag: number): number[] {
  const stems = stemsOf(name);
  const words = new Set(stems);
  const inText = shareOf(stems, (stem) => matcher.counts.has(stem));
  const line = lineOf(stems);
  const place = inText === 1 ? matcher.line.indexOf(line) : -1;
  const shared = [...words].filter((stem) => matcher.title.has(stem)).length;
  const trigrams = trigramsOf(name);
  const common = [...trigrams].filter((trigram) => matcher.titleTrigrams.has(trigram)).length;
  return [
    inText,
    shareOf(stems, (stem) => matcher.title.has(stem)),
    stems.length,
    place < 0 ? 0 : occurrences(matcher.line, line),
    place < 0 ? 0 : occurrences(matcher.titleLine, line),
    place < 0 ? 1 : place / matcher.line.length,
    stems.length === 0 ? 0 : Math.min(...stems.map((stem) => matcher.counts.get(stem) ?? 0)),
    shareOf(matcher.titleStems, (stem) => words.has(stem)),
    titleInTag,
    shared / Math.max(words.size + matcher.title.size - shared, 1),
    Number(words.has(matcher.titleStems.at(-1) ?? "")),
    Number(matcher.title.has(stems.at(-1) ?? "")),
    (2 * common) / Math.max(trigrams.size + matcher.titleTrigrams.size, 1),
    common / Math.max(trigrams.size, 1),
  ];
}

function lineOf(stems: readonly string[]): string {
  return ` ${stems.join(" ")} `;
}

function shareOf<T>(items: readonly T[], isIn: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(isIn).length / items.length;
}

function occurrences(line: string, phrase: string): number {
  return line.split(phrase).length - 1;
}

function trigramsOf(text: string): Set<string> {
  return new Set(runsOf(` ${text.toLowerCase()} `, 3));
}
