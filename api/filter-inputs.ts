import { z } from "zod";
import type { ContentFilter, KnowledgeFilter, TagFilter } from "../tagging/catalog/lists.ts";
import { filterQuery } from "../tagging/recall/words.ts";
import { atMost, Id, optional, read } from "./inputs.ts";
import type {
  ContentFilter as ContentFilterInput,
  InputMaybe,
  KnowledgeFilter as KnowledgeFilterInput,
  TagFilter as TagFilterInput,
} from "./schema.types.ts";

const MAX_TEXT = 1_000;

const given = <T extends z.ZodType>(value: T) =>
  value.nullish().transform((some) => some ?? undefined);

/** What was typed, as a query of the full-text index. An empty text is no filter. */
const Words = optional(atMost(MAX_TEXT)).transform((text, context) => {
  if (!text?.trim()) return undefined;
  const words = filterQuery(text);
  if (words !== "") return words;
  context.addIssue({ code: "custom", message: "has no word to look for" });
  return z.NEVER;
});

const flag = given(z.boolean());

const OfContents = z.object({
  tagId: given(Id),
  origin: given(z.enum(["IMPORT", "HUMAN", "MODEL"])),
  category: optional(atMost(MAX_TEXT)),
  tagged: flag,
  text: Words,
});

const OfTags = z.object({
  status: given(z.enum(["ACTIVE", "DEPRECATED", "GROUP"])),
  text: Words,
  broaderId: given(Id),
  isRoot: flag,
  unused: flag,
});

const OfKnowledge = z.object({
  kind: given(z.enum(["DEFINITION", "RULE", "FACT"])),
  tagId: given(Id),
  text: Words,
  expired: flag,
});

const SearchText = atMost(MAX_TEXT).refine((text) => text.trim() !== "", "is empty");

/** @throws AppError BAD_INPUT naming the field, as all functions of this file. */
export function readContentFilter(filter: InputMaybe<ContentFilterInput>): ContentFilter {
  const { text: words, ...rest } = read(OfContents, filter ?? {}, "filter");
  return { ...rest, words };
}

export function readTagFilter(filter: InputMaybe<TagFilterInput>): TagFilter {
  const { text: words, ...rest } = read(OfTags, filter ?? {}, "filter");
  return { ...rest, words };
}

export function readKnowledgeFilter(filter: InputMaybe<KnowledgeFilterInput>): KnowledgeFilter {
  const { text: words, ...rest } = read(OfKnowledge, filter ?? {}, "filter");
  return { ...rest, words };
}

export function readSearchText(text: string): string {
  return read(SearchText, text, "text");
}
