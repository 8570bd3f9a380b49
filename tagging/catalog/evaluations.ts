import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** What a report's folder may be called; nothing that leads out of the folder of reports. */
const ID = /^[a-z0-9_][a-z0-9._-]{0,99}$/i;
/** Part of a report as `npm run evaluate` writes it. */
const Report = z.object({
  dataSet: z.string(),
  createdAt: z.string(),
  facts: z.object({ testContents: z.int() }),
  systems: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      contents: z.int(),
      metrics: z.record(z.string(), z.number().nullable()),
      versusOurs: z
        .record(
          z.string(),
          z.object({ difference: z.number(), low: z.number(), high: z.number(), p: z.number() }),
        )
        .optional(),
    }),
  ),
});

/** An evaluation, as its report tells; `split` is what its folder is called after the data set. */
export type Evaluation = Awaited<ReturnType<typeof readReport>> & {};

/** The reports in a folder, the latest first. What is no report, or broken, is left out. */
export function createEvaluations(folder: string | undefined) {
  async function list(): Promise<Evaluation[]> {
    if (folder === undefined) return [];
    const names = await readdir(folder).catch(() => []);
    const reports = await Promise.all(names.filter(isId).map((id) => readReport(folder, id)));
    return reports
      .filter((report) => report !== undefined)
      .toSorted((a, b) => (a.finishedAt < b.finishedAt ? 1 : -1));
  }

  return {
    list,

    /** Undefined where there is none. */
    async get(id: string): Promise<Evaluation | undefined> {
      return folder === undefined || !isId(id) ? undefined : readReport(folder, id);
    },

    /** The page of a report, as HTML; undefined where there is none. */
    async page(id: string): Promise<string | undefined> {
      if (folder === undefined || !isId(id)) return undefined;
      return readFile(join(folder, id, "report.html"), "utf8").catch(() => undefined);
    },
  };
}

function isId(name: string): boolean {
  return ID.test(name);
}

async function readReport(folder: string, id: string) {
  const text = await readFile(join(folder, id, "report.json"), "utf8").catch(() => undefined);
  const report = Report.safeParse(text === undefined ? undefined : parsed(text));
  if (!report.success) return undefined;
  const { dataSet, createdAt, facts, systems } = report.data;
  const hasPage = await stat(join(folder, id, "report.html")).then(
    (file) => file.isFile(),
    () => false,
  );
  const split = id.endsWith("-dev") ? "dev" : "test";
  return {
    id,
    dataSet,
    split,
    finishedAt: createdAt,
    contents: facts.testContents,
    systems,
    hasPage,
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
