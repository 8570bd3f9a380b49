import type { Importer } from "../../tagging/import/import-files.ts";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Row = Record<string, unknown>;

/** Tags and labelled contents about four topics, enough for both meta-paths to have something to find. */
export const tags: Row[] = [
  { id: "solar", name: "Solar power", description: "Electricity from sunlight." },
  { id: "wind", name: "Wind power", description: "Electricity from wind turbines." },
  { id: "cheese", name: "Cheese", description: "Food made from curdled milk." },
  { id: "bread", name: "Bread", description: "Baked dough of flour and water." },
];

export const contents: Row[] = [
  {
    id: "c1",
    title: "Panels on the roof",
    text: "Photovoltaic panels make electricity from the sun.",
    tags: ["solar"],
  },
  {
    id: "c2",
    title: "Turbines at sea",
    text: "Offshore turbines make electricity from wind.",
    tags: ["wind"],
  },
  {
    id: "c3",
    title: "Sun and wind together",
    text: "A park of panels and turbines.",
    tags: ["solar", "wind"],
  },
  {
    id: "c4",
    title: "Ripening in the cellar",
    text: "Wheels of cheese ripen for months.",
    tags: ["cheese"],
  },
  {
    id: "c5",
    title: "Sourdough for beginners",
    text: "Flour, water and time make a loaf of bread.",
    tags: ["bread"],
  },
  {
    id: "c6",
    title: "Toast with cheddar",
    text: "Melted cheese on a slice of bread.",
    tags: ["cheese", "bread"],
  },
];

export const newContents: Row[] = [
  { id: "n1", title: "A solar farm in the desert", text: "Thousands of photovoltaic panels." },
  { id: "n2", title: "The baker and the oven", text: "How dough becomes a crisp loaf." },
];

/** Imports rows of each kind through the real importer. */
export async function importRows(importer: Importer, files: Record<string, Row[]>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "tagwright-"));
  try {
    const paths: string[] = [];
    for (const [name, rows] of Object.entries(files)) {
      const path = join(folder, `${name}.jsonl`);
      await writeFile(path, rows.map((row) => JSON.stringify(row)).join("\n"));
      paths.push(path);
    }
    const results = await importer.importPaths(paths, { rejectsFolder: folder });
    const rejected = results.reduce((sum, result) => sum + result.rejected, 0);
    if (rejected > 0) throw new Error(`${rejected} rows of the test's own data were rejected`);
  } finally {
    await rm(folder, { recursive: true });
  }
}
