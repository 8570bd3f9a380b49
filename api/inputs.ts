import { z } from "zod";
import { Settings } from "../core/settings.ts";
import type { PromptContent } from "../llm/prompt.ts";
import { badInput } from "./errors.ts";
import type { InputMaybe, SettingsInput, SuggestInput } from "./schema.types.ts";

const MAX_CONTENTS = 100;
const MAX_ROWS = 200;
const MAX_ID = 500;

export const atMost = (length: number) =>
  z.string().max(length, `is longer than ${length.toLocaleString("en")} characters`);
export const optional = (text: z.ZodString) =>
  text.nullish().transform((value) => value ?? undefined);

const Text = z.object({
  title: atMost(1_000)
    .nullish()
    .transform((title) => title ?? ""),
  category: optional(atMost(1_000)),
  text: optional(atMost(100_000)),
});

export const Id = atMost(MAX_ID).min(1, "is empty");

const ContentIds = z
  .array(Id)
  .min(1, "name at least one content")
  .max(MAX_CONTENTS, `at most ${MAX_CONTENTS} contents in one call`)
  .transform((ids) => [...new Set(ids)]);

const Limit = z.int().min(1, "must be at least 1").max(MAX_ROWS, `must be at most ${MAX_ROWS}`);

/** @throws AppError BAD_INPUT naming the field, as all functions of this file. */
export function readText(input: SuggestInput): PromptContent {
  return read(Text, input, "input");
}

/** What is left out, or null, stays as the server is configured. */
export function readSettings(input: InputMaybe<SettingsInput>, defaults: Settings): Settings {
  const { mode, ...numbers } = input ?? {};
  const given = Object.entries(numbers).filter(([, value]) => value != null);
  const settings = { ...defaults, ...Object.fromEntries(given) };
  return read(Settings, mode ? { ...settings, mode: mode.toLowerCase() } : settings, "settings");
}

/** Each once. */
export function readContentIds(contentIds: readonly string[]): string[] {
  return read(ContentIds, contentIds, "contentIds");
}

export function readLimit(limit: number, name = "limit"): number {
  return read(Limit, limit, name);
}

export function read<T>(schema: z.ZodType<T>, value: unknown, name: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw badInput(
    parsed.error.issues.map(({ path, message }) => ({ field: [name, ...path].join("."), message })),
  );
}
