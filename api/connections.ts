import { z } from "zod";
import type { Page, PageRequest } from "../tagging/page.ts";
import { read } from "./inputs.ts";
import type { InputMaybe, PageInfo } from "./schema.types.ts";

const MAX_FIRST = 100;

/** For `first` of every connection, and of every list that is cut like one. */
export const First = z
  .int()
  .min(1, "must be at least 1")
  .max(MAX_FIRST, `must be at most ${MAX_FIRST}`);

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** A time in a cursor, as Neo4j writes it: to the nanosecond, and without seconds where they are 0. */
export const GraphTime = z
  .string()
  .regex(TIME)
  .refine((text) => !Number.isNaN(Date.parse(text)));

export interface PageArguments {
  readonly first: number;
  readonly after?: InputMaybe<string>;
}

export interface Connection<Row> {
  readonly edges: readonly (Row & { readonly cursor: string })[];
  readonly pageInfo: PageInfo;
}

/**
 * The arguments of a connection; `Place` is what its cursors name.
 * @throws AppError BAD_INPUT naming `first` or `after`.
 */
export function readPage<Place>(
  { first, after }: PageArguments,
  Place: z.ZodType<Place>,
): PageRequest<Place> {
  return {
    first: read(First, first, "first"),
    after: after == null ? undefined : fromCursor(after, Place),
  };
}

/** A page as a connection; `placeOf` says where a row stands, as `readPage` reads it again. */
export function toConnection<Row extends object>(
  { rows, hasMore }: Page<Row>,
  placeOf: (row: Row) => unknown,
  { after }: PageArguments,
): Connection<Row> {
  const edges = rows.map((row) => ({ ...row, cursor: toCursor(placeOf(row)) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: hasMore,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor,
      endCursor: edges.at(-1)?.cursor,
    },
  };
}

export function toCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

function fromCursor<Place>(cursor: string, Place: z.ZodType<Place>): Place {
  const Cursor = z.string().transform((text, context) => {
    const place = Place.safeParse(parsed(Buffer.from(text, "base64url").toString()));
    if (place.success) return place.data;
    context.addIssue("is no cursor of this list in this order");
    return z.NEVER;
  });
  return read(Cursor, cursor, "after");
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
