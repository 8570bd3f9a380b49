/** Filters as they stand in the address: texts, absent where nothing was chosen. */
export type UrlState = Readonly<Record<string, string | undefined>>;

/** What an address says of these names; empty values are absent. */
export function readUrlState<Name extends string>(
  search: URLSearchParams,
  names: readonly Name[],
): Readonly<Partial<Record<Name, string>>> {
  const found = names.map((name) => [name, search.get(name)?.trim()] as const);
  return Object.fromEntries(found.filter(([, value]) => value)) as Partial<Record<Name, string>>;
}

/** The address with these changes: empty and undefined values go, other parameters stay. */
export function writeUrlState(search: URLSearchParams, changes: UrlState): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** `value` if it is one of `allowed`: addresses may be typed by hand. */
export function oneOf<Value extends string>(
  allowed: readonly Value[],
  value: string | undefined,
): Value | undefined {
  return allowed.find((candidate) => candidate === value);
}

/** "true" and "false" as they are; anything else says nothing. */
export function booleanOf(value: string | undefined): boolean | undefined {
  if (value === "true") return true;
  return value === "false" ? false : undefined;
}
