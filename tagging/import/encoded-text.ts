import { hash } from "node:crypto";

interface TagTexts {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  readonly description?: string | undefined;
}

interface ContentTexts {
  readonly title: string;
  readonly category?: string | undefined;
  readonly text?: string | undefined;
}

/** What the encoder reads of a tag: every name it goes by, then what it means. */
export function tagText({ name, aliases = [], description }: TagTexts): string {
  const names = [name, ...aliases].join(", ");
  return description ? `${names}: ${description}` : names;
}

/** What the encoder reads of a content. Contents that were never stored are encoded in the same way. */
export function contentText({ title, category, text }: ContentTexts): string {
  return [title, category, text].filter(Boolean).join(". ");
}

/**
 * Stored beside a vector: the vector is made anew only when this changes.
 * The encoder's name is part of it, for the same text means another vector elsewhere.
 */
export function textHash(text: string, encoderName: string): string {
  return hash("sha256", `${encoderName}\n${text}`);
}
