import { readdirSync } from "node:fs";
import { z } from "zod";
import { defineQuery } from "../query.ts";

const FOLDER = new URL("../../cypher/audit/", import.meta.url);
const HEAD = /^((?:\/\/.*\n)*)([\s\S]*)$/;
const TIMEOUT_MS = 30_000;

/** How many rows of an audit query are shown; one more is read, to tell whether there are more. */
export const MOST_AUDIT_ROWS = 1_000;

export type AuditQuery = ReturnType<typeof describe>;

/** The statements of `cypher/audit`, by name. They take no parameters and only read. */
export function listAuditQueries(): AuditQuery[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".cypher"));
  return files.toSorted().map((file) => describe(file.replace(/\.cypher$/, "")));
}

function describe(name: string) {
  const query = defineQuery({
    file: `audit/${name}`,
    mode: "read",
    params: z.object({}),
    row: z.looseObject({}),
    limits: { timeoutMs: TIMEOUT_MS, rows: MOST_AUDIT_ROWS + 1 },
  });
  const [, comment = "", statement = ""] = HEAD.exec(query.text) ?? [];
  const answer = statement.slice(statement.lastIndexOf("RETURN"));
  return {
    /** The file without its ending. */
    name,
    /** The comment at the file's head. */
    description: comment.replaceAll(/^\/\/ ?/gm, "").trim(),
    /** Without that comment. */
    cypher: statement.trim(),
    /** In the order in which the statement returns them. */
    columns: Array.from(answer.matchAll(/\bAS (\w+)/g), ([, column = ""]) => column),
    query,
  };
}
