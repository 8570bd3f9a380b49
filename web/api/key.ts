const ITEM = "tagwright.api-key";
const FRAGMENT = "#key=";

/** The key lives as long as the tab: never in a cookie, never on disk. */
export function readKey(): string {
  return sessionStorage.getItem(ITEM) ?? "";
}

export function keepKey(key: string): void {
  if (key) sessionStorage.setItem(ITEM, key);
  else sessionStorage.removeItem(ITEM);
}

/** A link may bring the key behind its #, which no server sees; it is taken out of the address at once. */
export function takeKeyFromAddress(): void {
  const { hash, pathname, search } = window.location;
  if (!hash.startsWith(FRAGMENT)) return;
  keepKey(decodeURIComponent(hash.slice(FRAGMENT.length)));
  window.history.replaceState(null, "", pathname + search);
}
