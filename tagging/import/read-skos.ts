import { Readable, pipeline } from "node:stream";
import { StreamParser } from "n3";
import type { Quad } from "n3";
import { AppError } from "../../core/errors.ts";
import { addText, createConcept, isTag, isTextProperty, toTagRow } from "./skos-concept.ts";
import type { Concept } from "./skos-concept.ts";
import type { ReadRow } from "./source.ts";

const SKOS = "http://www.w3.org/2004/02/skos/core#";
const RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const DEPRECATED = "http://www.w3.org/2002/07/owl#deprecated";
const NOT_CONCEPTS = new Set(["ConceptScheme", "Collection", "OrderedCollection"]);
const TRUE = new Set(["true", "1"]);

type Concepts = Map<string, Concept>;

/**
 * A SKOS vocabulary in Turtle or N-Triples. The statements on one concept may stand anywhere in the file,
 * so unlike the other readers this one holds the whole vocabulary in memory (about 1 kB a concept),
 * and a syntax error anywhere takes nothing from the file.
 * @throws AppError BAD_INPUT with the line of a syntax error.
 */
export async function* readSkos(
  chunks: AsyncIterable<Buffer>,
  { language }: { language: string },
): AsyncGenerator<ReadRow> {
  const concepts: Concepts = new Map();
  const parser = new StreamParser();
  pipeline(Readable.from(decoded(chunks)), parser, () => undefined);
  try {
    for await (const quad of parser as AsyncIterable<Quad>) collect(quad, concepts, language);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("BAD_INPUT", `The file is not Turtle: ${reason}`, { cause });
  }
  for (const [id, concept] of concepts) {
    if (isTag(concept)) yield { value: toTagRow(id, concept) };
    concepts.delete(id);
  }
}

async function* decoded(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function collect({ subject, predicate, object }: Quad, concepts: Concepts, wanted: string): void {
  if (subject.termType !== "NamedNode") return;
  const concept = () => conceptOf(subject.value, concepts);
  const property = predicate.value.startsWith(SKOS) ? predicate.value.slice(SKOS.length) : "";
  if (predicate.value === RDF_TYPE) addType(concept(), object.value);
  if (predicate.value === DEPRECATED) concept().isDeprecated = TRUE.has(object.value);
  if (object.termType === "NamedNode") {
    if (property === "broader") concept().parents.add(object.value);
    if (property === "narrower") conceptOf(object.value, concepts).parents.add(subject.value);
  }
  if (object.termType === "Literal" && isTextProperty(property)) {
    addText(concept(), property, { value: object.value, language: object.language, wanted });
  }
}

function addType(concept: Concept, type: string): void {
  const name = type.startsWith(SKOS) ? type.slice(SKOS.length) : "";
  if (name === "Concept") concept.type = "concept";
  if (NOT_CONCEPTS.has(name)) concept.type = "other";
}

function conceptOf(id: string, concepts: Concepts): Concept {
  const known = concepts.get(id);
  if (known) return known;
  const concept = createConcept();
  concepts.set(id, concept);
  return concept;
}
