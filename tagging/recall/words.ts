import { stemmer } from "stemmer";

/** A query of more words than this gains nothing and costs the full-text index time. */
const MOST_WORDS = 120;
const TITLE_BOOST = 2;
const WORD = /[\p{L}\p{N}]+/gu;
/** The stop words of Lucene's English analyser, which the full-text indexes use. */
const STOP_WORDS = new Set(
  "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with".split(
    " ",
  ),
);

/** The words of a text in lower case, without stop words, in order. */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(WORD) ?? []).filter((word) => !STOP_WORDS.has(word));
}

/** Every run of so many letters; none of a shorter text. */
export function runsOf(text: string, length: number): string[] {
  return Array.from({ length: Math.max(text.length - length + 1, 0) }, (_, start) =>
    text.slice(start, start + length),
  );
}

/** As `wordsOf`, each reduced to its English stem (Porter, 1980). */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map(stemmer);
}

/**
 * A content as a Lucene query: each word once, those of the title with double weight.
 * Only letters and digits come through, so no operator of the query language can.
 * Empty for a content without words.
 */
export function wordQuery({
  title,
  text = "",
}: {
  title: string;
  text?: string | undefined;
}): string {
  const ofTitle = new Set(wordsOf(title));
  const others = new Set(wordsOf(text).filter((word) => !ofTitle.has(word)));
  return [...Array.from(ofTitle, (word) => `${word}^${TITLE_BOOST}`), ...others]
    .slice(0, MOST_WORDS)
    .join(" ");
}

/**
 * What somebody types to find something, as a Lucene query: every word must be there, or begin a word that is there, so that
 * a word that is not typed to its end finds something, too. Empty where there is no word to look for.
 */
export function filterQuery(text: string): string {
  return [...new Set(wordsOf(text))]
    .slice(0, MOST_WORDS)
    .map((word) => `+(${word} ${word}*)`)
    .join(" ");
}

/** A content's fields as they are in the graph or in a request. */
export interface ContentTexts {
  readonly title: string;
  readonly category?: string | null | undefined;
  readonly text?: string | null | undefined;
}

export interface TagTexts {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
}

/** The stems of a content's fields, and of a tag's names and description: what the learned word vectors go by. */
export function contentStems(content: ContentTexts): string[] {
  return stemsOf([content.title, content.category ?? "", content.text ?? ""].join(" "));
}

export function tagStems(tag: TagTexts): string[] {
  return stemsOf([tag.name, ...tag.aliases, tag.description ?? ""].join(" "));
}
