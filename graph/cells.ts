import neo4j from "neo4j-driver";

/** Long, and no one reads it. */
const LEFT_OUT = new Set(["embedding", "embedding2"]);

/**
 * A value of a row for people: text as it is, times in ISO 8601, everything else as JSON, nodes and relationships without
 * their vectors. Null stays null.
 */
export function asCell(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  const shown = readable("", value);
  return typeof shown === "string" ? shown : JSON.stringify(shown, readable);
}

function readable(key: string, value: unknown): unknown {
  if (LEFT_OUT.has(key)) return undefined;
  return isTemporal(value) ? String(value) : value;
}

function isTemporal(value: unknown): boolean {
  const checks = [
    neo4j.isDateTime,
    neo4j.isDate,
    neo4j.isTime,
    neo4j.isLocalTime,
    neo4j.isLocalDateTime,
    neo4j.isDuration,
  ];
  return typeof value === "object" && value !== null && checks.some((is) => is(value));
}
