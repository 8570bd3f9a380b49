import { AppError } from "../../core/errors.ts";
import { asCell } from "../../graph/cells.ts";
import type { Graph } from "../../graph/graph.ts";
import { listAuditQueries, MOST_AUDIT_ROWS } from "../../graph/queries/audit.ts";

/** What an audit query found, as text: a row holds one cell for each column. */
export interface AuditAnswer {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** Whether there is more than the 1,000 rows. */
  readonly truncated: boolean;
}

/** The statements of `cypher/audit`: read-only, without parameters, at most 30 seconds and 1,000 rows. */
export function createAudits(graph: Graph) {
  const queries = listAuditQueries();
  return {
    list: () => queries,

    /** @throws AppError NOT_FOUND for a name that there is not. */
    async run(name: string): Promise<AuditAnswer> {
      const found = queries.find((query) => query.name === name);
      if (!found) {
        const names = queries.map((query) => query.name).join(", ");
        throw new AppError("NOT_FOUND", `There is no audit query "${name}": there are ${names}`);
      }
      const { columns, query } = found;
      const rows: Record<string, unknown>[] = await graph.many(query, {});
      return {
        name,
        columns,
        rows: rows
          .slice(0, MOST_AUDIT_ROWS)
          .map((row) => columns.map((column) => asCell(row[column]))),
        truncated: rows.length > MOST_AUDIT_ROWS,
      };
    },
  };
}
