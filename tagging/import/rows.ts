import { z } from "zod";

export const RowKind = z.enum(["tags", "contents", "knowledge", "rejections"]);
export type RowKind = z.output<typeof RowKind>;

const MAX_ID = 500;
const MAX_TEXT = 100_000;

const wellFormed = (value: string) => !/\p{Surrogate}/u.test(value);
const notText = (issue: { input: unknown }) =>
  issue.input === undefined ? "is missing" : "must be a text";
const text = z
  .string({ error: notText })
  .trim()
  .max(MAX_TEXT, `is longer than ${MAX_TEXT.toLocaleString("en")} characters`)
  .refine(wellFormed, "holds broken Unicode");
const filled = text.min(1, "is empty");
const id = filled.max(MAX_ID, `is longer than ${MAX_ID} characters`);
/** Absent, null and empty all mean "not given", since CSV and many exports cannot tell them apart. */
const optionalText = text.nullish().transform((value) => value || undefined);
const distinct = (values: string[]) => [...new Set(values.filter((value) => value !== ""))];
const texts = z
  .array(text, "must be a list")
  .nullish()
  .transform((list) => distinct(list ?? []));
/** Sorted, so that another order of the same ids is no change. */
const ids = z.array(id, "must be a list").transform((list) => distinct(list).toSorted());
const optionalIds = ids.nullish().transform((list) => list ?? []);
const yesOrNo = z
  .union([z.boolean(), z.stringbool()], "must be true or false")
  .nullish()
  .transform((value) => value ?? undefined);

export const TagRow = z
  .object(
    {
      id,
      name: filled,
      description: optionalText,
      aliases: texts,
      parents: optionalIds,
      deprecated: yesOrNo,
    },
    "is not an object",
  )
  .refine((row) => !row.parents.includes(row.id), {
    path: ["parents"],
    error: "name the tag itself",
  });
export type TagRow = z.output<typeof TagRow>;

/** Without `tags` the labels in the graph stay as they are; with an empty list the content has none. */
export const ContentRow = z.object(
  {
    id,
    title: filled,
    category: optionalText,
    text: optionalText,
    tags: ids.nullish().transform((list) => list ?? undefined),
  },
  "is not an object",
);
export type ContentRow = z.output<typeof ContentRow>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A day counts to its end. */
const endOfDay = (value: string) => (DAY.test(value) ? `${value}T23:59:59.999Z` : value);
const validUntil = optionalText
  .transform((value) => (value === undefined ? undefined : endOfDay(value)))
  .pipe(
    z.iso
      .datetime({
        offset: true,
        error: "must be a date (2027-12-31) or a time (2027-12-31T12:00:00Z)",
      })
      .optional(),
  )
  .transform((value) => (value === undefined ? undefined : new Date(value).toISOString()));

export const KnowledgeRow = z.object(
  {
    id,
    kind: filled
      .toUpperCase()
      .pipe(z.enum(["DEFINITION", "RULE", "FACT"], "must be DEFINITION, RULE or FACT")),
    text: filled,
    source: optionalText,
    validUntil,
    about: optionalIds,
  },
  "is not an object",
);
export type KnowledgeRow = z.output<typeof KnowledgeRow>;

export const RejectionRow = z.object(
  {
    contentId: id,
    tagId: id,
    by: optionalText.transform((by) => by ?? "import"),
    reason: optionalText,
  },
  "is not an object",
);
export type RejectionRow = z.output<typeof RejectionRow>;

/** The first thing that is wrong with a row, said with the field's name. */
export function reasonOf(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return "is not a valid row";
  const [field, position] = issue.path;
  if (field === undefined) return `the row ${issue.message}`;
  const place = position === undefined ? String(field) : `${String(field)}[${String(position)}]`;
  return `${place} ${issue.message}`;
}
