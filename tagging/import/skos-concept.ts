/** Texts of one property in the best language met so far; texts in worse ones are not kept. */
interface Texts {
  readonly rank: number;
  readonly language: string;
  readonly values: string[];
}

export interface Concept {
  readonly texts: Partial<Record<Property, Texts>>;
  readonly parents: Set<string>;
  isDeprecated: boolean;
  /** Unknown until its type is met, which may be never. */
  type: "concept" | "other" | "unknown";
}

export interface Literal {
  readonly value: string;
  /** Empty for a text without a language. */
  readonly language: string;
}

const PROPERTIES = ["prefLabel", "altLabel", "definition", "scopeNote"] as const;
type Property = (typeof PROPERTIES)[number];

const ANY_LANGUAGE = 3;

export function createConcept(): Concept {
  return { texts: {}, parents: new Set(), isDeprecated: false, type: "unknown" };
}

export function isTextProperty(property: string): property is Property {
  return (PROPERTIES as readonly string[]).includes(property);
}

/** Some vocabularies give no types: a label makes a concept then, and a type can still say otherwise. */
export function isTag(concept: Concept): boolean {
  return concept.type === "concept" || (concept.type === "unknown" && !!concept.texts.prefLabel);
}

/** Keeps the text unless a better language is there already; `wanted` is "en" or the like. */
export function addText(
  { texts }: Concept,
  property: Property,
  { value, language, wanted }: Literal & { wanted: string },
): void {
  const known = texts[property];
  const rank = rankOf(language.toLowerCase(), wanted.toLowerCase());
  if (!known || rank < known.rank) texts[property] = { rank, language, values: [value] };
  else if (rank === known.rank && language === known.language) known.values.push(value);
}

/** The concept as a row of a vocabulary. */
export function toTagRow(id: string, concept: Concept): Record<string, unknown> {
  const [name, ...otherNames] = concept.texts.prefLabel?.values ?? [];
  const aliases = [...otherNames, ...textsOf(concept, "altLabel")];
  const definitions = textsOf(concept, "definition");
  const meaning = definitions.length > 0 ? definitions : textsOf(concept, "scopeNote");
  return {
    id,
    name,
    aliases: aliases.filter((alias) => alias !== name),
    description: meaning.join(" "),
    parents: [...concept.parents].filter((parent) => parent !== id),
    deprecated: concept.isDeprecated,
  };
}

/** An alias or a note in some other language is worse than none, unless the label is in that language too. */
function textsOf({ texts }: Concept, property: Property): string[] {
  const found = texts[property];
  if (!found) return [];
  const isForeign = found.rank === ANY_LANGUAGE && found.language !== texts.prefLabel?.language;
  return isForeign ? [] : found.values;
}

function rankOf(language: string, wanted: string): number {
  if (language === wanted) return 0;
  if (language.startsWith(`${wanted}-`)) return 1;
  return language === "" ? 2 : ANY_LANGUAGE;
}
