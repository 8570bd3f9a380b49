import type { z } from "zod";
import { AppError } from "../core/errors.ts";
import type { Observe } from "../core/telemetry.ts";
import type { Limits, Query, QueryMode } from "./query.ts";

type In<P extends z.ZodObject> = z.input<P>;
type Out<R extends z.ZodObject> = z.output<R>;

/** What the rest of the program knows of the database. The method's name says how many rows are right. */
export interface Graph {
  /** @throws AppError GRAPH_UNAVAILABLE, or GRAPH_CONTRACT when a row has the wrong shape. */
  many<P extends z.ZodObject, R extends z.ZodObject>(
    query: Query<P, R>,
    params: In<P>,
  ): Promise<Out<R>[]>;
  maybeOne<P extends z.ZodObject, R extends z.ZodObject>(
    query: Query<P, R>,
    params: In<P>,
  ): Promise<Out<R> | undefined>;
  /** @throws AppError NOT_FOUND when there is no row. */
  one<P extends z.ZodObject, R extends z.ZodObject>(
    query: Query<P, R>,
    params: In<P>,
  ): Promise<Out<R>>;
}

/** Runs a query's text and returns plain objects; the one seam that tests replace. */
export type Execute = (
  text: string,
  params: Record<string, unknown>,
  how: { readonly mode: QueryMode; readonly limits?: Limits | undefined },
) => Promise<Record<string, unknown>[]>;

export function createGraph(execute: Execute, observe?: Observe): Graph {
  async function many<P extends z.ZodObject, R extends z.ZodObject>(
    query: Query<P, R>,
    params: In<P>,
  ) {
    const values = query.params.parse(params);
    const run = () => execute(query.text, values, query);
    const activity = { kind: "statement", name: query.name } as const;
    const records = observe ? await observe(activity, run) : await run();
    return records.map((record) => parseRow(query, record));
  }

  async function maybeOne<P extends z.ZodObject, R extends z.ZodObject>(
    query: Query<P, R>,
    params: In<P>,
  ) {
    const [row, ...rest] = await many(query, params);
    if (rest.length > 0)
      throw new AppError("GRAPH_CONTRACT", `${query.name} returned more than one row`);
    return row;
  }

  async function one<P extends z.ZodObject, R extends z.ZodObject>(
    query: Query<P, R>,
    params: In<P>,
  ) {
    const row = await maybeOne(query, params);
    if (row === undefined)
      throw new AppError("NOT_FOUND", `${query.name} found nothing`, { details: params });
    return row;
  }

  return { many, maybeOne, one };
}

function parseRow<R extends z.ZodObject>(query: Query<z.ZodObject, R>, record: unknown): Out<R> {
  const result = query.row.safeParse(record);
  if (result.success) return result.data;
  throw new AppError("GRAPH_CONTRACT", `${query.name} returned a row of the wrong shape`, {
    cause: result.error,
  });
}
