import { wordsOf } from "../recall/words.ts";

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The one spelling of a name, for comparing: "Machine-Learning" and "machine  learning" are "machine learning". */
export function nameKey(name: string): string {
  const words =
    name
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}+#]+/gu) ?? [];
  return words.join(" ");
}

/** A name that both go by, as the first has it. */
export function sharedName(first: Named, second: Named): string | undefined {
  const keys = new Set([second.name, ...second.aliases].map(nameKey));
  return [first.name, ...first.aliases].find((name) => keys.has(nameKey(name)));
}

/** Names as a Lucene query for any of their words; empty where there are none. Only letters and digits come through. */
export function namesQuery(names: readonly string[]): string {
  return [...new Set(names.flatMap(wordsOf))].slice(0, 60).join(" ");
}

/** An id from a name, as people would write it into a file: "Öl & Gas" becomes "ol-gas". Empty where no letter is left. */
export function slugOf(name: string): string {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join("-").slice(0, 200);
}
