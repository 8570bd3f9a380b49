import { describe, expect, it } from "vitest";
import { readSkos } from "../../../tagging/import/read-skos.ts";
import type { ReadRow } from "../../../tagging/import/source.ts";
import { chunksOf, collect } from "./temp-folder.ts";

const PREFIXES = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix : <http://e.org/> .
`;

async function read(turtle: string, language = "en"): Promise<unknown[]> {
  const rows: ReadRow[] = await collect(readSkos(chunksOf(PREFIXES, turtle), { language }));
  return rows.map((row) => ("value" in row ? row.value : row));
}

describe("readSkos", () => {
  it("reads names, aliases, meaning, parents and what is deprecated", async () => {
    const tags = await read(`:cat a skos:Concept ; skos:prefLabel "Cats"@en, "Katzen"@de ;
      skos:altLabel "Felines"@en, "House cats"@en, "Stubentiger"@de ;
      skos:definition "Small carnivores"@en ; skos:scopeNote "Not for lions"@en ;
      skos:broader :animal ; owl:deprecated true .`);
    expect(tags).toEqual([
      {
        id: "http://e.org/cat",
        name: "Cats",
        aliases: ["Felines", "House cats"],
        description: "Small carnivores",
        parents: ["http://e.org/animal"],
        deprecated: true,
      },
    ]);
  });

  it("falls back from the language to its variants, to none, and to any", async () => {
    const tags =
      await read(`:a a skos:Concept ; skos:prefLabel "Farbe"@de, "Colour"@en-GB, "plain" .
      :b a skos:Concept ; skos:prefLabel "Farbe"@de, "plain" .
      :c a skos:Concept ; skos:prefLabel "Farbe"@de, "Couleur"@fr ; skos:altLabel "Teinte"@fr, "Kolorit"@de .`);
    expect(tags).toMatchObject([
      { name: "Colour" },
      { name: "plain" },
      { name: "Farbe", aliases: [] },
    ]);
  });

  it("takes the language that was asked for, whatever comes first", async () => {
    const turtle = `:a skos:prefLabel "Cats"@en, "Katzen"@de ; skos:altLabel "Kitties"@en, "Miezen"@de .`;
    expect(await read(turtle, "de")).toMatchObject([{ name: "Katzen", aliases: ["Miezen"] }]);
  });

  it("uses the scope note where there is no definition", async () => {
    const tags = await read(
      `:a a skos:Concept ; skos:prefLabel "A"@en ; skos:scopeNote "For letters"@en .`,
    );
    expect(tags).toMatchObject([{ description: "For letters" }]);
  });

  it("reads a hierarchy that is told from above, before the concept itself", async () => {
    const tags =
      await read(`:animal a skos:Concept ; skos:prefLabel "Animals"@en ; skos:narrower :cat .
      :cat a skos:Concept ; skos:prefLabel "Cats"@en .`);
    expect(tags).toMatchObject([
      { name: "Animals", parents: [] },
      { name: "Cats", parents: ["http://e.org/animal"] },
    ]);
  });

  it("leaves schemes and collections out, and keeps concepts without a label for the rejects", async () => {
    const tags = await read(`:s a skos:ConceptScheme ; skos:prefLabel "Scheme"@en .
      :g a skos:Collection ; skos:prefLabel "Group"@en . :x a skos:Concept .`);
    expect(tags).toMatchObject([{ id: "http://e.org/x", name: undefined }]);
  });

  it("says on which line the syntax is broken", async () => {
    await expect(read(`:a a skos:Concept ;\n skos:prefLabel "A .`)).rejects.toMatchObject({
      code: "BAD_INPUT",
      message: expect.stringMatching(/not Turtle.*line \d/) as string,
    });
  });

  it("refuses text that is not UTF-8", async () => {
    const chunks = chunksOf(PREFIXES, Buffer.from(':a skos:prefLabel "K\xfche" .', "latin1"));
    await expect(collect(readSkos(chunks, { language: "en" }))).rejects.toMatchObject({
      code: "BAD_INPUT",
    });
  });
});
