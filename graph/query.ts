import { readFileSync } from "node:fs";
import type { z } from "zod";

const CYPHER_ROOT = new URL("../cypher/", import.meta.url);
/** A string or a quoted name is kept whole, so that a `//` or `$` inside one is not mistaken. */
const STRING_OR_COMMENT =
  /('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`)|\/\/.*$|\/\*[\s\S]*?\*\//gm;
const PARAMETER = /\$([A-Za-z_]\w*)/g;

export type QueryMode = "read" | "write" | "schema";

/** Ends a statement that takes too long, and reads so many of its rows at most. */
export interface Limits {
  readonly timeoutMs: number;
  readonly rows: number;
}

export interface Query<
  Params extends z.ZodObject = z.ZodObject,
  Row extends z.ZodObject = z.ZodObject,
> {
  readonly name: string;
  readonly text: string;
  readonly mode: QueryMode;
  readonly params: Params;
  readonly row: Row;
  /** None by default: the program's own statements have a LIMIT. */
  readonly limits?: Limits;
}

/**
 * Pairs a .cypher file with the shapes of its parameters and rows.
 * The text and the schemas are compared once, at start, so that they cannot drift apart.
 */
export function defineQuery<Params extends z.ZodObject, Row extends z.ZodObject>(definition: {
  file: string;
  mode: QueryMode;
  params: Params;
  row: Row;
  limits?: Limits;
}): Query<Params, Row> {
  const text = readCypher(definition.file);
  assertSameNames(definition.file, parametersOf(text), Object.keys(definition.params.shape));
  return { ...definition, name: definition.file, text };
}

/** The text of `cypher/<file>.cypher`. */
export function readCypher(file: string): string {
  return readFileSync(new URL(`${file}.cypher`, CYPHER_ROOT), "utf8");
}

/** The parameter names that a statement uses, in order of appearance, each once. */
export function parametersOf(text: string): string[] {
  const code = text.replaceAll(STRING_OR_COMMENT, "");
  return [...new Set(Array.from(code.matchAll(PARAMETER), ([, name]) => name ?? ""))];
}

/**
 * The statement with its parameters written in as literals: one text that runs in Neo4j Browser as it is.
 * For reading only; the program itself always sends parameters apart from the text.
 */
export function asPasteable(query: Query, params: Record<string, unknown>): string {
  const comments = /^\/\/.*\n/gm;
  return query.text
    .replaceAll(comments, "")
    .replaceAll(PARAMETER, (_whole, name: string) => JSON.stringify(params[name] ?? null))
    .trim();
}

function assertSameNames(file: string, used: string[], declared: string[]): void {
  const missing = used.filter((name) => !declared.includes(name));
  const unused = declared.filter((name) => !used.includes(name));
  if (missing.length === 0 && unused.length === 0) return;
  throw new Error(
    `${file}.cypher and its definition disagree: missing [${missing.join(", ")}], unused [${unused.join(", ")}]`,
  );
}
