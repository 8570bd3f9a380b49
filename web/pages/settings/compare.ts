export interface Difference {
  /** The place of the setting, e.g. `recall.weights.C2T`. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Where two settings, as JSON, differ; a setting that only one has is "–" in the other. */
export function compareSettings(before: string, after: string): Difference[] {
  const old = flatten(JSON.parse(before));
  const next = flatten(JSON.parse(after));
  const paths = [...new Set([...old.keys(), ...next.keys()])].toSorted();
  return paths
    .map((path) => ({ path, before: old.get(path) ?? "–", after: next.get(path) ?? "–" }))
    .filter((difference) => difference.before !== difference.after);
}

/** Long lists (learned weights) count as one value. */
function flatten(value: unknown, path = ""): Map<string, string> {
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    const text = JSON.stringify(value) ?? "–";
    return new Map([[path, text.length > 80 ? `${text.slice(0, 77)}…` : text]]);
  }
  const entries = Object.entries(value).flatMap(([name, inner]) => [
    ...flatten(inner, path ? `${path}.${name}` : name),
  ]);
  return new Map(entries);
}
